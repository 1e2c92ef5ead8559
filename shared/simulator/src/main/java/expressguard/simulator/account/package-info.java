/** An AWS account's resources behind their APIs: the port, its settings, and what they keep. */
package expressguard.simulator.account;
