package expressguard.bus.detail;

import expressguard.catalog.FieldValue;
import expressguard.conflict.Cause;
import expressguard.conflict.Conflict;
import expressguard.conflict.FieldChange;
import expressguard.fate.Fate;
import expressguard.finding.Finding;
import expressguard.finding.wording.WaysOut;
import expressguard.policy.Decision;
import java.util.List;

/**
 * Shortens a finding that is too long for an event. The first items of each list stay, the gravest
 * changes among them, and of each text its beginning; ids, times and words stay whole.
 */
final class Cut {

  /** From everything to what always fits: one item a list, a line a text. */
  static final List<Size> SIZES =
      List.of(
          new Size(Integer.MAX_VALUE, Integer.MAX_VALUE),
          new Size(200, 4096),
          new Size(50, 1024),
          new Size(10, 512),
          new Size(1, 256));

  private Cut() {}

  /**
   * How much stays.
   *
   * @param items of each list
   * @param characters of each text
   */
  record Size(int items, int characters) {

    Finding of(Finding finding) {
      Conflict conflict = finding.conflict();
      return new Finding(
          finding.id(),
          of(conflict),
          new Decision(
              finding.decision().responses(),
              texts(finding.decision().reasons()),
              texts(finding.decision().errors())),
          of(finding.summary()),
          new WaysOut(
              of(finding.waysOut().keep()),
              of(finding.waysOut().hand()),
              of(finding.waysOut().align())));
    }

    private Conflict of(Conflict conflict) {
      Cause cause = conflict.cause();
      return new Conflict(
          conflict.kind(),
          conflict.severity(),
          conflict.status(),
          conflict.service(),
          new Cause(
              first(cause.eventIds()),
              first(cause.calls()),
              cause.at(),
              cause.principal(),
              cause.vehicle()),
          first(conflict.changes()).stream().map(this::of).toList(),
          first(conflict.affects()),
          texts(conflict.notes()));
    }

    private FieldChange of(FieldChange change) {
      return new FieldChange(
          change.slot(),
          change.resource(),
          of(change.field()),
          change.before().map(this::of),
          of(change.after()),
          of(change.fate()),
          change.basis(),
          of(change.source()));
    }

    private FieldValue of(FieldValue value) {
      return switch (value) {
        case FieldValue.Shown(var text) -> new FieldValue.Shown(of(text));
        case FieldValue.Several(var texts) -> new FieldValue.Several(texts(texts));
        case FieldValue.Unknown(var why) -> new FieldValue.Unknown(of(why));
        case FieldValue.Fingerprint _, FieldValue.Gone _ -> value;
      };
    }

    private Fate of(Fate fate) {
      return switch (fate) {
        case Fate.OverwriteIf(var parameters) -> new Fate.OverwriteIf(texts(parameters));
        case Fate.OverwriteAlways _,
            Fate.Strand _,
            Fate.BreaksExpress _,
            Fate.Detach _,
            Fate.Persist _,
            Fate.Unsure _ ->
            fate;
      };
    }

    private List<String> texts(List<String> texts) {
      return first(texts).stream().map(this::of).toList();
    }

    private <T> List<T> first(List<T> list) {
      return list.subList(0, Math.min(items, list.size()));
    }

    /** The beginning of a text, and how much of it is missing. */
    String of(String text) {
      int length = text.codePointCount(0, text.length());
      return length <= characters
          ? text
          : text.substring(0, text.offsetByCodePoints(0, characters))
              + "… ("
              + (length - characters)
              + " more characters)";
    }
  }
}
