/**
 * The other resources of Express Mode in memory: groups, zones, scaling, logs, alarms,
 * certificates.
 */
package expressguard.simulator.regional;
