package expressguard.authorization.document;

import java.util.List;

/**
 * A policy that is attached to principals, accounts or units: its statements, in their order.
 * Policies of resources, which name principals, are none.
 */
public record PolicyDocument(List<Statement> statements) {
  public PolicyDocument {
    statements = List.copyOf(statements);
  }
}
