/** Runs real code in every order and with every fault that a scenario allows. */
package expressguard.ledger.explore;
