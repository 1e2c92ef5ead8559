package expressguard.cli.text;

import expressguard.cli.screen.Columns;
import expressguard.cli.screen.Page;
import expressguard.cli.screen.Span;
import expressguard.cli.screen.Style;
import expressguard.conflict.Conflict;
import expressguard.conflict.FieldChange;
import expressguard.conflict.Status;
import expressguard.fate.Fate;
import expressguard.finding.Finding;
import expressguard.inventory.ResourceId;
import expressguard.policy.Decision;
import expressguard.policy.Response;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A finding as one block: what happened, the fields, what qualifies it, and the ways out. */
final class FindingText {

  private static final int INDENT = 3;
  private static final int MARGIN = 8;
  private static final int MOST_FIELDS = 12;

  private final Page page;

  FindingText(Page page) {
    this.page = page;
  }

  void write(Finding finding) {
    Conflict conflict = finding.conflict();
    page.blank().line(Phrase.severity(conflict.severity()), title(conflict), status(conflict));
    page.paragraph(INDENT, Style.PLAIN, finding.summary()).blank();
    fields(conflict);
    page.blank();
    conflict.notes().forEach(note -> item("Note", note));
    if (!conflict.affects().isEmpty()) {
      item(
          "Affects",
          conflict.affects().stream().map(ResourceId::name).collect(Collectors.joining(", ")));
    }
    item("Keep", finding.waysOut().keep());
    item("Hand", finding.waysOut().hand());
    item("Align", finding.waysOut().align());
    decision(finding.decision());
    page.paragraph(
        INDENT,
        Style.DIM,
        finding.id() + "  events " + String.join(", ", conflict.cause().eventIds()));
  }

  private static Span title(Conflict conflict) {
    return Span.bold("  " + conflict.kind().title());
  }

  private static Span status(Conflict conflict) {
    return switch (conflict.status()) {
      case Status.Open() -> Span.of("");
      case Status.Closed _ -> Span.dim("  (over)");
    };
  }

  /** The fields with the same fate stand below it; they come gravest first. */
  private void fields(Conflict conflict) {
    Columns table = new Columns();
    String heading = "";
    for (FieldChange change : conflict.changes().stream().limit(MOST_FIELDS).toList()) {
      String fate = fate(change);
      if (!fate.equals(heading)) {
        table.heading(new Span(Style.YELLOW, fate));
        heading = fate;
      }
      table.row(
          Span.of(change.field()),
          Span.of(change.before().map(value -> Phrase.brief(value.display())).orElse("?")),
          Span.dim("→"),
          Span.of(Phrase.brief(change.after().display())));
    }
    page.table(INDENT, table);
    int more = conflict.changes().size() - MOST_FIELDS;
    if (more > 0) {
      page.paragraph(INDENT, Style.DIM, "and " + Phrase.count(more, "more field"));
    }
  }

  private static String fate(FieldChange change) {
    String parameters =
        switch (change.fate()) {
          case Fate.OverwriteIf(var names) -> " " + String.join(", ", outermost(names));
          case Fate.OverwriteAlways(),
              Fate.Strand(),
              Fate.BreaksExpress(),
              Fate.Detach(),
              Fate.Persist(),
              Fate.Unsure() ->
              "";
        };
    return change.fate().word() + parameters + " (" + Phrase.basis(change.basis()) + ")";
  }

  /** A parameter carries everything below it, so naming it names them. */
  private static List<String> outermost(List<String> parameters) {
    return parameters.stream()
        .filter(one -> parameters.stream().noneMatch(other -> one.startsWith(other + ".")))
        .toList();
  }

  private void decision(Decision decision) {
    String responses =
        decision.responses().stream().map(Response::word).collect(Collectors.joining(", "));
    item(
        "Policy",
        responses.toUpperCase(Locale.ROOT) + ": " + String.join("; ", decision.reasons()));
    decision.errors().forEach(error -> item("", error));
  }

  private void item(String word, String text) {
    page.item(INDENT, Span.bold(word), MARGIN, text);
  }
}
