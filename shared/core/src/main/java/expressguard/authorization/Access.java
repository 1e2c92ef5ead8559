package expressguard.authorization;

import expressguard.classify.PolicyType;
import java.util.List;

/**
 * Whether a request is authorised, and by which statements. Whatever cannot be told is {@link
 * Unknown}, except where it makes no difference.
 */
public sealed interface Access {

  /**
   * Every kind of policy allows it and none denies it.
   *
   * @param by the allowing statements
   */
  record Allowed(List<Reason> by) implements Access {
    public Allowed {
      by = List.copyOf(by);
    }
  }

  /**
   * A statement denies it, which nothing outweighs.
   *
   * @param by the denying statements, those of the outermost kind of policy first; never empty
   */
  record ExplicitlyDenied(List<Reason> by) implements Access {
    public ExplicitlyDenied {
      by = List.copyOf(by);
    }

    /** The kind of policy that AWS would name. */
    public PolicyType type() {
      return by.getFirst().type();
    }
  }

  /**
   * Nothing allows it, in at least one kind of policy.
   *
   * @param without the kinds of policy that do not allow it; never empty
   * @param doubts why it cannot be told whether a statement denies it too
   */
  record ImplicitlyDenied(List<PolicyType> without, List<String> doubts) implements Access {
    public ImplicitlyDenied {
      without = List.copyOf(without);
      doubts = List.copyOf(doubts);
    }
  }

  /**
   * It cannot be told.
   *
   * @param why never empty
   */
  record Unknown(List<String> why) implements Access {
    public Unknown {
      why = List.copyOf(why);
    }
  }

  /** Whether it is sure that the request is refused. */
  default boolean denied() {
    return switch (this) {
      case ExplicitlyDenied _, ImplicitlyDenied _ -> true;
      case Allowed _, Unknown _ -> false;
    };
  }
}
