/** Conflicts on the way of the traffic: rules, hosts, certificates, target groups, records. */
package expressguard.detect.traffic;
