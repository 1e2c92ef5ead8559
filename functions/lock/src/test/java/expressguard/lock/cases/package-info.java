/**
 * What the lock's policies must answer, as rows: the bypasses that were thought of, and the rest.
 */
package expressguard.lock.cases;
