/** The simulator's HTTP face, for real AWS clients. */
package expressguard.simulator.http;
