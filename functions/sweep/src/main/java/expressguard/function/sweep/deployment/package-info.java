/** ECS's own memory of deployments. */
package expressguard.function.sweep.deployment;
