package expressguard.cli.plan;

import expressguard.catalog.FieldValue;
import expressguard.catalog.FieldWrite;
import expressguard.cli.screen.Columns;
import expressguard.cli.screen.Page;
import expressguard.cli.screen.Span;
import expressguard.cli.screen.Style;
import expressguard.cli.text.Phrase;
import expressguard.preflight.plan.Header;
import expressguard.preflight.plan.Plan;
import expressguard.preflight.plan.Row;
import expressguard.preflight.plan.Setter;
import expressguard.preflight.remedy.Remedies;
import expressguard.preflight.remedy.Remedy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A plan as a page: what is known, the conflicts with their ways out, then all else as tables. */
public final class PlanText {

  private static final int INDENT = 3;
  private static final int MARGIN = 10;

  private final Page page;

  public PlanText(Page page) {
    this.page = page;
  }

  public void write(Plan plan) {
    header(plan.header());
    Groups.of(plan.conflicts()).forEach(group -> conflict(plan, group));
    table(plan, "UNKNOWN", "nobody can tell from what is known");
    table(plan, "NEW", "set by the update, and by nobody directly");
    table(plan, "KEPT", "set directly, and left as it is");
    page.blank().line(Span.bold(counts(plan))).flush();
  }

  private void header(Header header) {
    page.line(Span.bold("Preflight of an update of "), Span.bold(header.service().name()));
    page.item(INDENT, Span.dim("Service"), MARGIN, header.service().toString());
    page.item(INDENT, Span.dim("Update"), MARGIN, sent(header.parameters()));
    page.item(INDENT, Span.dim("Known"), MARGIN, known(header));
    for (String gap : header.gaps()) {
      page.item(INDENT, new Span(Style.YELLOW, "Missing"), MARGIN, gap);
    }
    if (!header.isWhole()) {
      page.paragraph(
          INDENT,
          Style.YELLOW,
          "This is not a whole plan: there may be direct changes that no row names");
    }
  }

  private static String sent(List<FieldWrite> parameters) {
    return parameters.isEmpty()
        ? "no parameter"
        : parameters.stream().map(FieldWrite::field).sorted().collect(Collectors.joining(", "));
  }

  private static String known(Header header) {
    String span =
        header.first().isPresent() && header.last().isPresent()
            ? ", from " + header.first().get() + " to " + header.last().get()
            : "";
    return Phrase.count(header.calls(), "call") + " on the service" + span;
  }

  /** One change of several fields by one call is told once, under the surest of them. */
  private void conflict(Plan plan, List<Row> group) {
    Row row = group.getFirst();
    page.blank();
    page.line(new Span(Style.RED, row.word()), Span.bold("  " + row.place().field()));
    page.item(INDENT, Span.dim("On"), MARGIN, row.place().resource().toString());
    Phrases.of(row).forEach((word, text) -> page.item(INDENT, Span.dim(word), MARGIN, text));
    page.item(INDENT, Span.dim("Basis"), MARGIN, Phrase.basis(row.basis()) + ": " + row.source());
    if (group.size() > 1) {
      page.item(INDENT, Span.dim("Also"), MARGIN, "");
      Columns table = new Columns();
      for (Row other : group.subList(1, group.size())) {
        table.row(
            Span.of(other.place().field()),
            Span.of(Phrases.change(other)),
            Span.dim(Phrase.basis(other.basis())));
      }
      page.table(INDENT + 2, table);
    }
    int number = 1;
    for (Remedy remedy : Remedies.of(plan, row)) {
      page.item(INDENT, Span.bold("Way " + number++), MARGIN, remedy.way());
      tool("AWS CLI", remedy.cli());
      tool("Terraform", remedy.terraform());
      tool("CDK", remedy.cdk());
    }
  }

  private void tool(String name, String text) {
    String margin = name;
    for (String line : text.split("\n", -1)) {
      page.line(
          Span.of(" ".repeat(INDENT + 2)), Span.dim("%-10s".formatted(margin)), Span.of(line));
      margin = "";
    }
  }

  private void table(Plan plan, String word, String meaning) {
    List<Row> rows = plan.rows().stream().filter(row -> row.word().equals(word)).toList();
    if (rows.isEmpty()) {
      return;
    }
    page.blank().line(Span.bold(word), Span.dim("  " + meaning));
    Columns table = new Columns();
    for (Row row : rows) {
      table.row(
          Span.of(row.place().field()),
          Span.of(Phrases.brief(row)),
          Span.dim(Phrases.who(row) + "  " + Phrase.basis(row.basis())));
    }
    page.table(INDENT, table);
  }

  private static String counts(Plan plan) {
    Map<String, Long> counts =
        plan.rows().stream()
            .collect(Collectors.groupingBy(Row::word, TreeMap::new, Collectors.counting()));
    String rows =
        counts.entrySet().stream()
            .map(count -> count.getValue() + " " + count.getKey().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    int conflicts = plan.conflicts().size();
    return (conflicts == 0 ? "No conflict" : Phrase.count(conflicts, "conflict"))
        + (rows.isEmpty() ? ": the update touches nothing that is known" : ": " + rows);
  }

  /** A value for a table. */
  static String brief(FieldValue value) {
    return Phrase.brief(value.display());
  }

  /** Who and when, for people. */
  static String who(Setter by) {
    String vehicle = by.vehicle().map(one -> " (" + one.words() + ")").orElse("");
    return by.principal().display() + vehicle + " at " + by.at();
  }
}
