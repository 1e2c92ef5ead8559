package expressguard.ledger.table;

import expressguard.ledger.LedgerException;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The ledger's tables of a deployed stack. The template gives them no names, so CloudFormation
 * makes them: the stack's name, the resource's and a part of its own (CloudFormation guide, names
 * of resources).
 */
public final class StackTables {

  private StackTables() {}

  /**
   * The tables of a stack among all tables of an account and Region.
   *
   * @throws LedgerException when there is none of a kind, or more than one
   */
  public static Tables among(Collection<String> names, String stack) {
    return new Tables(
        one(names, stack, "Facts"), one(names, stack, "Standings"), one(names, stack, "Outbox"));
  }

  private static String one(Collection<String> names, String stack, String resource) {
    Pattern made = Pattern.compile(Pattern.quote(stack + "-" + resource) + "-[A-Z0-9]+");
    List<String> found =
        names.stream().filter(name -> made.matcher(name).matches()).sorted().toList();
    if (found.size() != 1) {
      String message =
          found.isEmpty()
              ? "there is no table `%s-%s-…` in this account and Region; check the stack's name"
                  .formatted(stack, resource)
              : "each of %s can be the table of stack `%s`; name the tables in place of the stack"
                  .formatted(found, stack);
      throw LedgerException.lasting(message, new IllegalArgumentException(message));
    }
    return found.getFirst();
  }
}
