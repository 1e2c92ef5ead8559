package expressguard.policy.match;

import expressguard.conflict.Conflict;
import expressguard.inventory.ResourceId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Conditions that must all hold; without any, everything matches. */
public record Match(List<Condition> conditions) {

  /** How a conflict is reached. */
  public sealed interface Reach {

    /** By the service that the conflict is about. */
    record Own() implements Reach {}

    /** Only by another service, behind the same shared resource. */
    record Affected(ResourceId service) implements Reach {}

    record None() implements Reach {}

    /** What a condition asks for is not known. */
    record Unclear(String why) implements Reach {}

    /** Whether it is reached at all. */
    default boolean reaches() {
      return switch (this) {
        case Own(), Affected _ -> true;
        case None(), Unclear _ -> false;
      };
    }
  }

  public Match {
    conditions = List.copyOf(conditions);
  }

  public static Match everything() {
    return new Match(List.of());
  }

  /**
   * Whether and through which service the conditions reach a conflict. A change of a shared
   * resource is one conflict, under whichever service comes first by name, so the others count too.
   *
   * @param tags those of each service
   */
  public Reach reach(Conflict conflict, Function<ResourceId, ServiceTags> tags) {
    if (holds(conflict, conflict.service(), tags) instanceof Answer.Yes) {
      return new Reach.Own();
    }
    for (ResourceId other : conflict.affects()) {
      if (holds(conflict, other, tags) instanceof Answer.Yes) {
        return new Reach.Affected(other);
      }
    }
    return Stream.concat(Stream.of(conflict.service()), conflict.affects().stream())
        .map(service -> holds(conflict, service, tags))
        .flatMap(answer -> answer.doubt().stream())
        .findFirst()
        .<Reach>map(Reach.Unclear::new)
        .orElseGet(Reach.None::new);
  }

  private Answer holds(
      Conflict conflict, ResourceId service, Function<ResourceId, ServiceTags> tags) {
    Subject subject = new Subject(conflict, service, tags.apply(service));
    Answer all = new Answer.Yes();
    for (Condition condition : conditions) {
      all = all.and(condition.holds(subject));
    }
    return all;
  }
}
