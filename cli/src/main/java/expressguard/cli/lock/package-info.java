/**
 * A service's lock on paper: the order that an owner gives, and the card that says how it holds.
 */
package expressguard.cli.lock;
