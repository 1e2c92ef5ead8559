/** What the guard remembers: facts, where services stand, and what is still to be announced. */
package expressguard.ledger;
