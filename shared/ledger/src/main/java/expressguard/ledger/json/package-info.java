/** What the ledger stores, as versioned JSON documents, exact both ways. */
package expressguard.ledger.json;
