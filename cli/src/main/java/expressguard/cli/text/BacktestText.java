package expressguard.cli.text;

import expressguard.cli.result.Backtest;
import expressguard.cli.screen.Page;
import expressguard.cli.screen.Span;
import expressguard.cli.screen.Style;
import expressguard.conflict.Severity;
import expressguard.finding.Finding;
import expressguard.inventory.ExpressService;
import expressguard.inventory.ResourceId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A backtest for people: how many findings, then each under its service, then an overview. */
public final class BacktestText {

  /** Up to so many findings are overlooked at a glance. */
  private static final int OVERVIEW_ABOVE = 10;

  private final Page page;

  public BacktestText(Page page) {
    this.page = page;
  }

  public void write(Backtest backtest) {
    head(backtest);
    backtest.doubts().forEach(doubt -> page.item(0, Span.bold("Doubt"), 8, doubt));
    byService(backtest.findings()).forEach(this::service);
    if (backtest.findings().size() > OVERVIEW_ABOVE) {
      new OverviewText(page).write(backtest.findings());
    }
    backtest.difference().ifPresent(new DifferenceText(page)::write);
    page.flush();
  }

  private void head(Backtest backtest) {
    page.line(Span.bold("Express Guard backtest"), Span.dim("  policy " + backtest.policy()));
    page.line(Span.of(Phrase.counters(backtest.gathered())));
    if (backtest.findings().isEmpty()) {
      page.paragraph(0, Style.PLAIN, NothingFound.sentence(backtest));
    } else {
      page.line(counts(backtest).toArray(Span[]::new));
    }
  }

  private static List<Span> counts(Backtest backtest) {
    List<Span> spans = new ArrayList<>();
    spans.add(Span.bold(Phrase.count(backtest.findings().size(), "finding")));
    spans.add(
        Span.of(" on " + Phrase.count(byService(backtest.findings()).size(), "Express service")));
    String sign = ":  ";
    for (Severity severity : List.of(Severity.values()).reversed()) {
      long count =
          backtest.findings().stream().filter(one -> one.conflict().severity() == severity).count();
      if (count > 0) {
        spans.add(Span.of(sign + count + " "));
        spans.add(Phrase.severity(severity));
        sign = "  ";
      }
    }
    if (backtest.unselected() > 0) {
      spans.add(Span.dim("  (" + backtest.unselected() + " more not selected)"));
    }
    return spans;
  }

  private static SortedMap<ResourceId, List<Finding>> byService(List<Finding> findings) {
    return findings.stream()
        .collect(
            Collectors.groupingBy(
                finding -> finding.conflict().service(), TreeMap::new, Collectors.toList()));
  }

  private void service(ResourceId service, List<Finding> findings) {
    String where = "  account " + service.account() + ", " + service.region();
    page.blank().line(Span.of("── "), Span.bold(service.name()), Span.dim(where));
    findings.forEach(new FindingText(page)::write);
  }

  /** Services in one list, for sentences. */
  static String names(List<ExpressService> services) {
    return services.stream()
        .map(ExpressService::id)
        .sorted(Comparator.naturalOrder())
        .limit(5)
        .map(id -> "`" + id.name() + "`")
        .collect(Collectors.joining(", "));
  }
}
