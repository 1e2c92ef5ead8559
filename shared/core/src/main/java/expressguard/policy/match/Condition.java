package expressguard.policy.match;

import expressguard.classify.Vehicle;
import expressguard.conflict.Kind;
import expressguard.conflict.Severity;
import expressguard.event.Principal;
import java.util.List;
import java.util.Set;

/** One thing that a rule asks of a conflict; of several values in one condition any will do. */
public sealed interface Condition {

  record Kinds(Set<Kind> any) implements Condition {
    public Kinds {
      any = Set.copyOf(any);
    }
  }

  /** The fate of the gravest field. */
  record Fates(Set<FateName> any) implements Condition {
    public Fates {
      any = Set.copyOf(any);
    }
  }

  record AtLeast(Severity floor) implements Condition {}

  /** Patterns for {@code <cluster>/<service>}. */
  record Services(List<Glob> any) implements Condition {
    public Services {
      any = List.copyOf(any);
    }
  }

  record Clusters(List<Glob> any) implements Condition {
    public Clusters {
      any = List.copyOf(any);
    }
  }

  /** The account of the service. */
  record Accounts(List<Glob> any) implements Condition {
    public Accounts {
      any = List.copyOf(any);
    }
  }

  /** A tag of the service with a value that fits. */
  record Tag(String key, List<Glob> any) implements Condition {
    public Tag {
      any = List.copyOf(any);
    }
  }

  /**
   * Patterns for {@link Principal#id()}: a session name, which callers choose, is no part of it.
   */
  record Principals(List<Glob> any) implements Condition {
    public Principals {
      any = List.copyOf(any);
    }
  }

  /** With what a direct call was made; a label that callers can choose. */
  record Vehicles(Set<Vehicle> any) implements Condition {
    public Vehicles {
      any = Set.copyOf(any);
    }
  }

  /** Whether it holds for a conflict, seen from one service. */
  default Answer holds(Subject subject) {
    var conflict = subject.conflict();
    return switch (this) {
      case Kinds(var any) -> Answer.of(any.contains(conflict.kind()));
      case Fates(var any) -> Answer.of(any.contains(FateName.of(conflict.leading().fate())));
      case AtLeast(var floor) -> Answer.of(conflict.severity().atLeast(floor));
      case Services(var any) -> Questions.service(subject, any);
      case Clusters(var any) -> Questions.cluster(subject, any);
      case Accounts(var any) -> Answer.of(Glob.anyFits(any, subject.service().account()));
      case Tag(var key, var any) -> Questions.tag(subject.tags(), key, any);
      case Principals(var any) -> Questions.principal(conflict.cause().principal(), any);
      case Vehicles(var any) ->
          Answer.of(conflict.cause().vehicle().filter(any::contains).isPresent());
    };
  }
}
