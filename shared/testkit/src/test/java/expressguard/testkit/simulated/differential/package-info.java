/** Random worlds in which the preflight is held to what the simulator then does. */
package expressguard.testkit.simulated.differential;
