/** The CloudTrail records that calls leave behind, in the shapes of public records. */
package expressguard.simulator.trail;
