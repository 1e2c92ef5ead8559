/** Deployments: the canary on the service's rule, and the way back. */
package expressguard.simulator.rollout;
