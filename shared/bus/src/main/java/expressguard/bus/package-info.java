/** Findings and locks on their way: what the guard's event bus carries. */
package expressguard.bus;
