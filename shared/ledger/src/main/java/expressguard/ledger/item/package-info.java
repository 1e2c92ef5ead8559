/** What stands in the ledger's tables: where an item stands, and what its attributes hold. */
package expressguard.ledger.item;
