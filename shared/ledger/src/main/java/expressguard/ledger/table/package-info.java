/** The ledger in three DynamoDB tables. */
package expressguard.ledger.table;
