package expressguard.cli.text;

import expressguard.cli.screen.Columns;
import expressguard.cli.screen.Page;
import expressguard.cli.screen.Span;
import expressguard.conflict.Conflict;
import expressguard.finding.Finding;
import java.util.Comparator;
import java.util.List;

/** All findings in one table, the gravest first. */
final class OverviewText {

  private final Page page;

  OverviewText(Page page) {
    this.page = page;
  }

  void write(List<Finding> findings) {
    Columns table = new Columns();
    table.row(
        Span.dim("severity"),
        Span.dim("service"),
        Span.dim("what"),
        Span.dim("at"),
        Span.dim("finding"));
    findings.stream()
        .sorted(Comparator.comparing((Finding one) -> one.conflict().severity()).reversed())
        .forEach(finding -> row(table, finding));
    page.blank().line(Span.of("── "), Span.bold("Overview")).table(0, table);
  }

  private static void row(Columns table, Finding finding) {
    Conflict conflict = finding.conflict();
    table.row(
        Phrase.severity(conflict.severity()),
        Span.of(conflict.service().name()),
        Span.of(conflict.kind().title()),
        Span.of(conflict.cause().at().toString()),
        Span.dim(finding.id()));
  }
}
