/** The simulated world as a whole, and the sessions in which stories are told. */
package expressguard.simulator.world;
