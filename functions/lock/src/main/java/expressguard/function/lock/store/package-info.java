/** Lock records in DynamoDB. */
package expressguard.function.lock.store;
