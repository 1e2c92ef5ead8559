/**
 * A year of the guard in a simulated account: functions, tables and sweeps on a simulated clock.
 */
package expressguard.bench.soak;
