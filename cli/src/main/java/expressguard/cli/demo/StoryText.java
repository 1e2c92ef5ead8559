package expressguard.cli.demo;

import expressguard.cli.demo.play.Moment;
import expressguard.cli.demo.play.Moment.News;
import expressguard.cli.demo.play.Performance;
import expressguard.cli.screen.Columns;
import expressguard.cli.screen.Page;
import expressguard.cli.screen.Span;
import expressguard.cli.screen.Style;
import expressguard.cli.text.Phrase;
import expressguard.conflict.FieldChange;
import expressguard.conflict.Status;
import expressguard.fate.Fate;
import expressguard.finding.Explanation;
import expressguard.finding.Finding;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One story as a timeline: the clock in the margin, and beside it what happened and what is said.
 */
final class StoryText {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int INDENT = 2;
  private static final int MARGIN = 12;
  private static final int WORD = 14;
  private static final String GUARD = "guard";

  private final Page page;
  private final Pauses pauses;
  private LocalDate day = LocalDate.EPOCH;

  StoryText(Page page, Pauses pauses) {
    this.page = page;
    this.pauses = pauses;
  }

  void write(Performance performance) throws InterruptedException {
    for (Moment moment : performance.moments()) {
      day(moment.at());
      moment(moment);
      page.flush();
      pauses.pause();
    }
    page.blank();
    page.paragraph(INDENT, Style.DIM, Totals.of(performance));
  }

  private void day(Instant at) {
    LocalDate today = LocalDate.ofInstant(at, ZoneOffset.UTC);
    if (!today.equals(day)) {
      page.blank().line(Span.of(" ".repeat(INDENT)), Span.dim(DAY.format(at)));
      day = today;
    }
  }

  private void moment(Moment moment) {
    switch (moment) {
      case Moment.Deed(var at, var words) -> {
        page.blank();
        page.item(INDENT, Span.bold(CLOCK.format(at)), MARGIN - INDENT, words);
      }
      case Moment.Call(var explanation) -> call(explanation);
      case Moment.Folded folded -> folded(folded);
      case Moment.Visit(var at, var host, var status) -> visit(at, host, status);
      case Moment.Said said -> said(said);
    }
  }

  private void call(Explanation explanation) {
    String name = explanation.call().key().eventName() + " by " + Who.of(explanation);
    page.item(MARGIN, Who.word(explanation), WORD, name);
    page.paragraph(MARGIN + WORD, Style.DIM, What.fields(explanation));
  }

  private void folded(Moment.Folded folded) {
    String until =
        folded.until().equals(folded.at()) ? "" : " until " + CLOCK.format(folded.until());
    page.item(
        INDENT, Span.dim(CLOCK.format(folded.at())), MARGIN - INDENT, What.folded(folded, until));
  }

  private void visit(Instant at, String host, int status) {
    String words = status == 200 ? "" : status == 503 ? ": no task behind it" : ": no rule for it";
    page.table(
        INDENT,
        new Columns()
            .row(
                Span.bold(CLOCK.format(at)),
                Span.of("A visitor of " + host + " gets"),
                new Span(status == 200 ? Style.GREEN : Style.RED_BOLD, status + words)));
  }

  private void said(Moment.Said said) {
    Finding finding = said.finding();
    page.table(
        MARGIN,
        new Columns()
            .row(
                new Span(Style.GREEN, GUARD),
                Phrase.severity(finding.conflict().severity()),
                Span.bold(finding.conflict().kind().title() + word(said.news()))));
    int indent = MARGIN + GUARD.length() + 2;
    switch (said.news()) {
      case NEW -> {
        page.paragraph(indent, Style.PLAIN, changes(said));
        page.paragraph(indent, Style.PLAIN, consequence(finding));
        page.paragraph(indent, Style.YELLOW, Verdict.of(finding.decision()));
      }
      case GROWN -> page.paragraph(indent, Style.PLAIN, changes(said));
      case OVER, TAKEN_BACK -> page.paragraph(indent, Style.PLAIN, why(finding));
    }
  }

  private static String word(News news) {
    return switch (news) {
      case NEW -> "";
      case GROWN -> ", and this call belongs to it";
      case OVER -> ": over";
      case TAKEN_BACK -> ": taken back";
    };
  }

  private static String changes(Moment.Said said) {
    int more = said.fresh().size() - 1;
    return said.fresh().stream().limit(1).map(Brevity::change).collect(Collectors.joining())
        + (more < 1 ? "" : ", and " + Phrase.count(more, "more field"));
  }

  private static String consequence(Finding finding) {
    FieldChange leading = finding.conflict().leading();
    String stays = leading.fate() instanceof Fate.Persist ? "" : leading.fate().word() + ": ";
    return stays + finding.consequence() + " (" + Phrase.basis(leading.basis()) + ")";
  }

  private static String why(Finding finding) {
    return switch (finding.conflict().status()) {
      case Status.Open() -> "with what is known now it is told otherwise";
      case Status.Closed(_, _, var why) -> why;
    };
  }
}
