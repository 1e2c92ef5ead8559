/** The Express services that ECS keeps: parts, revisions and deployments of each. */
package expressguard.simulator.fleet;
