/**
 * The four Express Mode APIs, and what the other ECS APIs show and refuse of an Express service.
 */
package expressguard.simulator.express;
