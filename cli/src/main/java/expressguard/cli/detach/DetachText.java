package expressguard.cli.detach;

import expressguard.cli.screen.Page;
import expressguard.cli.screen.Span;
import expressguard.cli.text.Phrase;
import expressguard.inventory.ResourceId;
import java.util.Locale;
import java.util.stream.Collectors;

/** What taking the tag off does, and what came of it, as a page. */
public final class DetachText {

  private static final int INDENT = 3;
  private static final int MARGIN = 12;

  private final Page page;

  public DetachText(Page page) {
    this.page = page;
  }

  /** What would be done, resource by resource. */
  public void plan(Detached plan) {
    page.line(Span.bold(plan.service().toString()));
    page.item(
        INDENT,
        Span.dim("detach"),
        MARGIN,
        "takes the tag `AmazonECSManaged` off "
            + Phrase.count(plan.meant(), "resource")
            + ". Putting it back may not give Express Mode its hold again (inferred)");
    for (Detached.Row row : plan.rows()) {
      part(row);
    }
    page.blank().flush();
  }

  private void part(Detached.Row row) {
    page.blank();
    page.line(
        Span.of(" ".repeat(INDENT)),
        Span.bold(row.part().link().slot().name()),
        Span.of(" " + row.resource()));
    item(
        "follows",
        row.part().consequence().text()
            + " ("
            + row.part().consequence().basis().name().toLowerCase(Locale.ROOT)
            + ": "
            + row.part().consequence().source()
            + ")");
    if (row.part().isShared()) {
      item("shared", "with " + names(row));
    }
    if (row.outcome() instanceof Outcome.Left) {
      item("left", "stays as it is, because others use it; --shared takes it too");
    }
  }

  /** What came of it. */
  public void result(Detached detached) {
    for (Detached.Row row : detached.rows()) {
      switch (row.outcome()) {
        case Outcome.Removed() -> item("removed", row.resource().toString());
        case Outcome.Left() -> item("left", row.resource().toString());
        case Outcome.Shown() -> item("shown", row.resource().toString());
        case Outcome.Failed(var why) -> {
          item("failed", row.resource() + ": " + why);
          item("go on", "with the same command again, or `" + AwsCommands.of(row.resource()) + "`");
        }
      }
    }
    page.blank()
        .line(
            Span.bold(
                detached.count(Outcome.Removed.class)
                    + " of "
                    + Phrase.count(detached.meant(), "resource")
                    + " detached"))
        .flush();
  }

  private static String names(Detached.Row row) {
    return row.part().sharedWith().stream()
        .map(ResourceId::name)
        .map(name -> "`" + name + "`")
        .collect(Collectors.joining(", "));
  }

  private void item(String word, String text) {
    page.item(INDENT, Span.dim(word), MARGIN, text);
  }
}
