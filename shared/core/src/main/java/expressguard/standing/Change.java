package expressguard.standing;

import expressguard.finding.Finding;
import java.util.Optional;

/** What a new evaluation changes about what was told of a service. */
public sealed interface Change {

  /** The thread that the change belongs to. */
  String thread();

  /** A finding that nobody was told yet; it may be over already. */
  record Opened(String thread, Finding finding) implements Change {}

  /** A finding that says something else than was told; its fields, and so its id, may differ. */
  record Changed(String thread, Finding finding, Told before) implements Change {}

  /**
   * A finding that is over.
   *
   * @param finding how it stands now; empty when later records show that it never was one
   */
  record Resolved(String thread, Optional<Finding> finding, Told before) implements Change {}

  /** The id of the finding that the change is about. */
  default String findingId() {
    return switch (this) {
      case Opened(_, var finding) -> finding.id();
      case Changed(_, var finding, _) -> finding.id();
      case Resolved(_, var finding, var before) ->
          finding.map(Finding::id).orElse(before.finding());
    };
  }
}
