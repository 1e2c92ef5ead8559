/** Plain Amazon ECS in memory: clusters, task definitions, services and tags. */
package expressguard.simulator.ecs;
