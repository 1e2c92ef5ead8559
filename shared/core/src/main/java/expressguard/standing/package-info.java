/**
 * Where a service stands: which findings were told of it, and what a new evaluation changes there.
 */
package expressguard.standing;
