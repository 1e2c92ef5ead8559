/** The rows of Elastic Load Balancing v2: load balancers, listeners, rules and target groups. */
package expressguard.catalog.traffic;
