/**
 * Elastic Load Balancing (version 2) in memory: load balancers, listeners, rules, target groups.
 */
package expressguard.simulator.balancing;
