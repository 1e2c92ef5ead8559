/** Deployments that no recorded call explains: the proof that an event was lost. */
package expressguard.function.sweep.loss;
