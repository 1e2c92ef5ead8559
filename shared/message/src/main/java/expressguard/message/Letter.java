package expressguard.message;

import java.util.List;
import java.util.Optional;

/**
 * What a person is told: a title that says it all, and the rest in the order in which one asks.
 * Nothing in it is escaped; sentences have the data of users in backticks.
 *
 * @param place what it is about, in one sentence
 * @param link where to look; made by the guard, so that it needs no escaping
 * @param reference the ids by which it is found again
 */
public record Letter(
    Mark mark,
    String title,
    String place,
    List<Section> sections,
    Optional<String> link,
    String reference) {

  /** What stands before the title where a channel can show it. */
  public enum Mark {
    INFO,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL,
    RESOLVED,
    DIGEST
  }

  public Letter {
    sections = List.copyOf(sections);
  }
}
