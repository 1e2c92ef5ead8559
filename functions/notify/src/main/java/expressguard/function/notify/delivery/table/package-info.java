/** Deliveries, limits and digests in one DynamoDB table. */
package expressguard.function.notify.delivery.table;
