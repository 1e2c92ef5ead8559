/** The ledger in memory: the twin that every contract holds the table to. */
package expressguard.ledger.memory;
