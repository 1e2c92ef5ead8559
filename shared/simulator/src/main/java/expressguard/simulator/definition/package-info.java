/**
 * What Express Mode writes into ECS itself: task definition, service and network, by its defaults.
 */
package expressguard.simulator.definition;
