/**
 * An AWS emulator behind the simulator: it keeps the plain resources, the simulator Express Mode.
 */
package expressguard.simulator.upstream;
