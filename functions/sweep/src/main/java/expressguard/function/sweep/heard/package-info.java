/** Deployments of which ECS has told, as detect notes them down. */
package expressguard.function.sweep.heard;
