package expressguard.ownership;

/** What an Express update puts into a field for a parameter that it carries. */
public sealed interface Written {

  /** The parameter's own value. */
  record AsSent() implements Written {}

  /** A value that does not depend on the parameter's. */
  record Always(String value) implements Written {}

  /** The parameter's list in place of the whole list: what it does not name is gone. */
  record WholeList() implements Written {}

  /** Something built from the parameter, which the request does not show. */
  record Derived() implements Written {}
}
