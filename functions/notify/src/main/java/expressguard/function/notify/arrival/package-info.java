/** What the function's queue brings: notices from the guard's bus, and the time for digests. */
package expressguard.function.notify.arrival;
