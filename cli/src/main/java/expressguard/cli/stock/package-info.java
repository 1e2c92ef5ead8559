/** What Express Mode manages for a service: resource by resource, as text and as JSON. */
package expressguard.cli.stock;
