/** The rows of what stands around a load balancer: names, certificates, firewalls, web ACLs. */
package expressguard.catalog.network;
