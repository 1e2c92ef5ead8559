package expressguard.bus.detail;

import expressguard.bus.Particulars;
import expressguard.bus.Particulars.End;
import expressguard.bus.Particulars.Line;
import expressguard.bus.Particulars.Ways;
import expressguard.bus.member.MalformedNotice;
import expressguard.bus.member.Member;
import expressguard.classify.Vehicle;
import expressguard.inventory.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a finding as {@link expressguard.bus.json.FindingJson} writes it. */
final class ParticularsReader {

  private ParticularsReader() {}

  static Particulars read(Member finding, int cut) throws MalformedNotice {
    Member principal = finding.object("principal");
    Member decision = finding.object("decision");
    Member ways = finding.object("waysOut");
    List<Line> changes = changes(finding);
    Clauses clauses = clauses(finding);
    return new Particulars(
        principal.text("display"),
        principal.text("id"),
        vehicle(finding),
        finding.instant("at"),
        calls(finding),
        finding.texts("eventIds"),
        changes,
        cut,
        affects(finding),
        finding.texts("notes"),
        clauses.happened(),
        clauses.consequence(),
        new Ways(ways.text("keep"), ways.text("hand"), ways.text("align")),
        decision.texts("responses"),
        decision.texts("reasons"),
        decision.texts("errors"),
        end(finding.object("status")));
  }

  private static String vehicle(Member finding) throws MalformedNotice {
    return finding.textIfAny("vehicle").isPresent()
        ? finding.word("vehicle", Vehicle.class).words()
        : "";
  }

  private static List<String> calls(Member finding) throws MalformedNotice {
    List<String> calls = new ArrayList<>();
    for (Member call : finding.objects("calls")) {
      calls.add(call.text("eventSource") + " " + call.text("eventName"));
    }
    return calls;
  }

  private static List<ResourceId> affects(Member finding) throws MalformedNotice {
    List<ResourceId> affects = new ArrayList<>();
    for (String text : finding.texts("affects")) {
      affects.add(
          ResourceId.ofArn(text)
              .orElseThrow(() -> finding.wrong("affects", "has an item that is no ARN")));
    }
    return affects;
  }

  private static List<Line> changes(Member finding) throws MalformedNotice {
    List<Line> lines = new ArrayList<>();
    for (Member change : finding.objects("changes")) {
      lines.add(line(change));
    }
    if (lines.isEmpty()) {
      throw finding.wrong("changes", "is empty");
    }
    return lines;
  }

  private static Line line(Member change) throws MalformedNotice {
    Optional<Member> before = change.objectIfAny("before");
    Member fate = change.object("fate");
    boolean conditional = fate.data().has("parameters");
    return new Line(
        change.text("resource"),
        change.text("field"),
        before.isEmpty() ? Optional.empty() : Optional.of(was(before.get())),
        change.object("after").text("text"),
        fate.text("word"),
        conditional ? fate.texts("parameters") : List.of(),
        change.text("basis").toLowerCase(Locale.ROOT),
        change.text("source"));
  }

  /** What was not there had nothing removed from it. */
  private static String was(Member before) throws MalformedNotice {
    return before.text("kind").equals("GONE") ? "(none)" : before.text("text");
  }

  private static Optional<End> end(Member status) throws MalformedNotice {
    return status.text("word").equals("CLOSED")
        ? Optional.of(new End(status.text("by"), status.instant("at"), status.text("why")))
        : Optional.empty();
  }

  private static Clauses clauses(Member finding) throws MalformedNotice {
    return Clauses.of(
        finding.text("summary"),
        finding.text("at"),
        finding.text("basis").toLowerCase(Locale.ROOT),
        finding.text("source"));
  }
}
