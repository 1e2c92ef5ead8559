/** Records of simulated worlds, read as the product reads them. */
package expressguard.testkit.simulated;
