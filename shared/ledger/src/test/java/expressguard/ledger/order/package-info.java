/** In which order calls come: the ledger ends where it ends whatever that is. */
package expressguard.ledger.order;
