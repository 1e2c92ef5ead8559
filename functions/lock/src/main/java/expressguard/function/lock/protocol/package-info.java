/** The protocol: decide, write down, act, look, and again until nobody else moved anything. */
package expressguard.function.lock.protocol;
