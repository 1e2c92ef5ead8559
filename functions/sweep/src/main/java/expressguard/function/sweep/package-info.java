/** The function that finds, on a schedule, what the events left out; it decides nothing. */
package expressguard.function.sweep;
