/** The shapes of the AWS APIs that the simulator serves, and the check of a request by them. */
package expressguard.simulator.model;
