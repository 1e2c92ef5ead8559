/** Twins in memory of what the table keeps. */
package expressguard.function.notify.delivery.memory;
