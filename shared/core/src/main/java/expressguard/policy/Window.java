package expressguard.policy;

import expressguard.conflict.Conflict;
import expressguard.policy.calendar.Schedule;
import expressguard.policy.match.Condition;
import expressguard.policy.match.Glob;
import expressguard.policy.match.Match;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;

/**
 * A time in which conflicts are taken more or less gravely; after the sync windows of Argo CD,
 * where denying wins over allowing. What counts is when the cause happened.
 */
public sealed interface Window {

  String name();

  Schedule schedule();

  /** Patterns for {@code <cluster>/<service>}; empty for every service. */
  List<Glob> services();

  /** Nobody should change these services: what happens in it gets these responses besides. */
  record Freeze(String name, Schedule schedule, List<Glob> services, SortedSet<Response> responses)
      implements Window {

    /**
     * @throws IllegalArgumentException when there is no response
     */
    public Freeze {
      if (responses.isEmpty()) {
        throw new IllegalArgumentException("window `" + name + "` has no response");
      }
      services = List.copyOf(services);
      responses = Response.sorted(responses);
    }
  }

  /** Changes are expected: a stronger response than this becomes this one. A freeze voids it. */
  record Allow(String name, Schedule schedule, List<Glob> services, Response atMost)
      implements Window {
    public Allow {
      services = List.copyOf(services);
    }
  }

  default boolean openAt(Instant at) {
    return schedule().openAt(at);
  }

  /** The window's services, as what a conflict can be held against. */
  default Match match() {
    return services().isEmpty()
        ? Match.everything()
        : new Match(List.of(new Condition.Services(services())));
  }

  /** Whether every service that the conflict concerns is one of the window's. */
  default boolean coversAllOf(Conflict conflict) {
    return services().isEmpty()
        || (Glob.anyFits(services(), conflict.service().name())
            && conflict.affects().stream()
                .allMatch(other -> Glob.anyFits(services(), other.name())));
  }
}
