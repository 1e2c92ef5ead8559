package expressguard.lock.cases;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A policy that somebody spoilt in one place.
 *
 * @param what was done, with the place
 */
public record Mutant(String what, ObjectNode policy) {}
