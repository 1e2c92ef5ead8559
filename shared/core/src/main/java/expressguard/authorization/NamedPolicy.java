package expressguard.authorization;

import expressguard.authorization.document.PolicyDocument;

/** A policy with the name by which people find it: its ARN, its id, or `role/policy` if inline. */
public record NamedPolicy(String name, PolicyDocument document) {}
