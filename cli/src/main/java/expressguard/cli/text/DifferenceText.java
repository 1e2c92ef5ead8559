package expressguard.cli.text;

import expressguard.cli.result.Difference;
import expressguard.cli.screen.Columns;
import expressguard.cli.screen.Page;
import expressguard.cli.screen.Span;
import expressguard.cli.screen.Style;
import expressguard.policy.Decision;
import expressguard.policy.Response;
import java.util.stream.Collectors;

/** What another policy would have done otherwise. */
final class DifferenceText {

  private final Page page;

  DifferenceText(Page page) {
    this.page = page;
  }

  void write(Difference difference) {
    page.blank()
        .line(
            Span.of("── "),
            Span.bold("Policy `" + difference.before() + "` against `" + difference.after() + "`"));
    if (difference.changes().isEmpty()) {
      page.paragraph(0, Style.PLAIN, "Both decide alike on " + findings(difference.same()));
      return;
    }
    page.paragraph(
        0,
        Style.PLAIN,
        findings(difference.changes().size())
            + " decided otherwise, "
            + difference.same()
            + " alike");
    page.blank().table(0, table(difference));
  }

  private static Columns table(Difference difference) {
    Columns table = new Columns();
    table.row(
        Span.dim("finding"),
        Span.dim("service"),
        Span.dim("what"),
        Span.dim(difference.before()),
        Span.dim(difference.after()),
        Span.dim("because"));
    for (Difference.Change change : difference.changes()) {
      table.row(
          Span.of(change.finding().id()),
          Span.of(change.finding().conflict().service().name()),
          Span.of(change.finding().conflict().kind().title()),
          Span.of(responses(change.finding().decision())),
          Span.bold(responses(change.after())),
          Span.of(String.join("; ", change.after().reasons())));
    }
    return table;
  }

  private static String findings(int number) {
    return Phrase.count(number, "finding");
  }

  private static String responses(Decision decision) {
    return decision.responses().stream().map(Response::word).collect(Collectors.joining(", "));
  }
}
