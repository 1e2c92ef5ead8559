/** How Express Mode makes, changes and removes the resources of a service, call by call. */
package expressguard.simulator.provision;
