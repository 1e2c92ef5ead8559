/**
 * The lock's tag and the orders of owners: what a lock is called, before anybody decides on one.
 */
package expressguard.lock;
