/** The simulator as a program. It is never part of anything deployed. */
package expressguard.simulator;
