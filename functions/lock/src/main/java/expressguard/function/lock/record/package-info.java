/** What the guard decided about each service's lock, and what became of the decision. */
package expressguard.function.lock.record;
