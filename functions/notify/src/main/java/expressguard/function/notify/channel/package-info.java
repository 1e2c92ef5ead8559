/** The channels by which findings are told, each with what it says when it cannot. */
package expressguard.function.notify.channel;
