package expressguard.cli.message;

import expressguard.cli.archive.Gathered;
import expressguard.cli.archive.Unreadable;
import expressguard.cli.screen.Page;
import expressguard.cli.screen.Span;
import expressguard.cli.screen.Style;
import expressguard.cloudtrail.input.Archive;
import expressguard.policyfile.yaml.Problem;
import java.util.List;

/** What is told on standard error beside the answer: errors always, notes unless it is quiet. */
public final class Notes {

  private static final int MOST = 20;

  private final Page page;
  private final boolean quiet;

  public Notes(Page page, boolean quiet) {
    this.page = page;
    this.quiet = quiet;
  }

  public void error(String message) {
    page.line(new Span(Style.RED, "error: "), Span.of(message)).flush();
  }

  public void warning(String message) {
    page.line(new Span(Style.YELLOW, "warning: "), Span.of(message)).flush();
  }

  public void note(String message) {
    if (!quiet) {
      page.line(Span.dim(message)).flush();
    }
  }

  public void errors(List<Problem> problems) {
    problems.forEach(problem -> error(problem.text()));
  }

  public void warnings(List<Problem> problems) {
    problems.forEach(problem -> warning(problem.text()));
  }

  /** What could not be read, the first of it by place and reason. */
  public void unreadable(Gathered gathered) {
    for (Unreadable one : gathered.unreadable().stream().limit(MOST).toList()) {
      error("unreadable: " + one.origin() + ": " + one.reason());
    }
    long more = gathered.counters().unreadable() - MOST;
    if (more > 0) {
      error("unreadable: " + more + " more; --output json lists up to " + Gathered.MOST_UNREADABLE);
    }
  }

  /** What was seen in folders and not read. */
  public void passedOver(List<Archive.PassedOver> passedOver) {
    if (!passedOver.isEmpty()) {
      Archive.PassedOver first = passedOver.getFirst();
      String more = passedOver.size() == 1 ? "" : " and " + (passedOver.size() - 1) + " more";
      note("not read: `" + first.name() + "` (" + first.reason() + ")" + more);
    }
  }
}
