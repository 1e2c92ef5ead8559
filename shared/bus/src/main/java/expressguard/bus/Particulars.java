package expressguard.bus;

import expressguard.inventory.ResourceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a finding beside its name.
 *
 * @param who a short name for people
 * @param principal the text that is the same for all sessions of whoever did it
 * @param vehicle with what, in words; empty for a call of Express Mode
 * @param calls event source and event name of each, the leading one first
 * @param changes the fields, the gravest first; never empty
 * @param cut how many changes there are beside these, left out for length
 * @param happened the part of the summary that says who did what; the whole where it has no parts
 * @param consequence the part of the summary that says what follows; empty where it has no parts
 * @param reasons why the policy wants what it wants
 * @param errors what the policy could not evaluate
 */
public record Particulars(
    String who,
    String principal,
    String vehicle,
    Instant at,
    List<String> calls,
    List<String> eventIds,
    List<Line> changes,
    int cut,
    List<ResourceId> affects,
    List<String> notes,
    String happened,
    String consequence,
    Ways ways,
    List<String> wanted,
    List<String> reasons,
    List<String> errors,
    Optional<End> end) {

  public Particulars {
    calls = List.copyOf(calls);
    eventIds = List.copyOf(eventIds);
    changes = List.copyOf(changes);
    affects = List.copyOf(affects);
    notes = List.copyOf(notes);
    wanted = List.copyOf(wanted);
    reasons = List.copyOf(reasons);
    errors = List.copyOf(errors);
  }

  /**
   * One field that was changed, and what becomes of it.
   *
   * @param resource an ARN, or the name of a resource that has none
   * @param before empty when the records do not show it
   * @param fate the word for it
   * @param parameters the Express parameters that overwrite the field
   * @param basis how the fate is known, with its source
   */
  public record Line(
      String resource,
      String field,
      Optional<String> before,
      String after,
      String fate,
      List<String> parameters,
      String basis,
      String source) {
    public Line {
      parameters = List.copyOf(parameters);
    }
  }

  /** The three ways out, as sentences. */
  public record Ways(String keep, String hand, String align) {}

  /** That it is over: since which event, when, and why. */
  public record End(String by, Instant at, String why) {}

  /** The gravest change, which gives the finding its fate. */
  public Line leading() {
    return changes.getFirst();
  }
}
