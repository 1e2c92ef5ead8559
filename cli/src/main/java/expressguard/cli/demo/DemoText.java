package expressguard.cli.demo;

import expressguard.cli.demo.play.Performance;
import expressguard.cli.screen.Page;
import expressguard.cli.screen.Span;
import expressguard.cli.screen.Style;
import expressguard.simulator.fact.Assumption;
import java.util.List;

/** Performances for people, with what they must know about them before and after. */
final class DemoText {

  private static final int INDENT = 2;
  private static final int MARGIN = 56;

  private final Page page;
  private final Pauses pauses;

  DemoText(Page page, Pauses pauses) {
    this.page = page;
    this.pauses = pauses;
  }

  void write(List<Performance> performances, long seed) throws InterruptedException {
    page.line(Span.bold("Express Guard, a demonstration in a simulator"));
    page.paragraph(
        INDENT,
        Style.PLAIN,
        "No AWS account is touched. A simulated account does what AWS documents and what people have"
            + " observed of Express Mode, and records it as CloudTrail does; the guard reads these"
            + " records as it reads any archive. Times are the simulated account's; it began with seed "
            + seed
            + ".");
    int number = 1;
    for (Performance performance : performances) {
      title(performance, number++ + " of " + performances.size());
      new StoryText(page, pauses).write(performance);
    }
    assumed(performances);
    next();
    page.flush();
  }

  private void title(Performance performance, String number) throws InterruptedException {
    String title = performance.story().title();
    page.blank();
    page.line(Span.dim(number + "  "), Span.bold(title));
    page.paragraph(INDENT, Style.PLAIN, performance.story().tells());
    pauses.pause();
  }

  private void assumed(List<Performance> performances) {
    page.blank().line(Span.bold("What is assumed"));
    page.paragraph(
        INDENT,
        Style.PLAIN,
        "This was a simulator, and nobody compared it with AWS. Nobody has said in public whether"
            + " the following is so; here it was:");
    performances.stream()
        .flatMap(performance -> performance.story().assumes().stream())
        .distinct()
        .sorted()
        .forEach(assumption -> page.item(INDENT, Span.dim("-"), 2, so(assumption)));
    page.paragraph(
        INDENT,
        Style.PLAIN,
        "docs/SIMULATOR.md has every behaviour with its basis and its source.");
  }

  /** Its statement without what the other side of the switch would be. */
  private static String so(Assumption assumption) {
    return assumption.statement().replaceFirst("; off: .*$", "");
  }

  private void next() {
    page.blank().line(Span.bold("What to try next"));
    command("guard demo --story stranding --slow", "one story, at the pace of reading");
    command("guard demo --records demo && guard backtest demo", "the same records as an archive");
    command("guard backtest path/to/AWSLogs", "your own CloudTrail records");
    command(
        "guard preflight --service ARN --update update.json",
        "what the next Express update would do");
  }

  private void command(String command, String what) {
    if (page.width() < MARGIN + what.length() + INDENT) {
      page.line(Span.of(" ".repeat(INDENT)), new Span(Style.GREEN, command));
      page.paragraph(2 * INDENT, Style.DIM, what);
    } else {
      page.item(INDENT, new Span(Style.GREEN, command), MARGIN - 2 * INDENT, what);
    }
  }
}
