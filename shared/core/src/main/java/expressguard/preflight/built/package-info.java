/**
 * What Express Mode builds around the tasks from the path, the port and the network it is given.
 */
package expressguard.preflight.built;
