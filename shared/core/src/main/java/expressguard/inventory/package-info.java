/** What Express Mode manages: services, their resources, and who shares them. */
package expressguard.inventory;
