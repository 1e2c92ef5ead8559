package expressguard.cli.text;

import expressguard.catalog.FieldWrite;
import expressguard.catalog.WatchedCall;
import expressguard.classify.Classification;
import expressguard.classify.Vehicle;
import expressguard.cli.result.Explained;
import expressguard.cli.result.Explained.Entry;
import expressguard.cli.screen.Columns;
import expressguard.cli.screen.Page;
import expressguard.cli.screen.Span;
import expressguard.cli.screen.Style;
import expressguard.event.ApiCall;
import expressguard.finding.Explanation;
import expressguard.inventory.ResourceId;
import java.util.stream.Collectors;

/** Records explained for people, one block for each that is watched and one line for the others. */
public final class ExplanationText {

  private static final int INDENT = 3;
  private static final int MARGIN = 8;

  private final Page page;

  public ExplanationText(Page page) {
    this.page = page;
  }

  public void write(Explained explained) {
    for (Entry entry : explained.entries()) {
      switch (entry) {
        case Entry.Call call -> call(call);
        case Entry.Again again -> again(again);
        case Entry.Broken broken -> broken(broken);
      }
    }
    explained.doubts().forEach(doubt -> page.item(0, Span.bold("Doubt"), MARGIN, doubt));
    page.line(Span.bold(Phrase.counters(explained.gathered())));
    page.flush();
  }

  private void call(Entry.Call entry) {
    Explanation explanation = entry.explanation();
    switch (explanation.classification()) {
      case Classification.Unwatched _ -> unwatched(entry, explanation);
      case Classification.Attempt _,
          Classification.ExpressApi _,
          Classification.ExpressOnBehalf _,
          Classification.AwsService _,
          Classification.Unsure _,
          Classification.Lost _,
          Classification.Own _,
          Classification.Direct _ ->
          watched(entry, explanation);
    }
  }

  private void unwatched(Entry.Call entry, Explanation explanation) {
    ApiCall call = explanation.call();
    page.line(
        Span.dim(entry.origin() + "  " + call.at() + "  " + call.key() + "  UNWATCHED: "),
        Span.dim(explanation.classification().reason().sentence()));
  }

  private void again(Entry.Again entry) {
    page.line(
        Span.dim(
            entry.origin()
                + "  event `"
                + entry.explanation().call().eventId()
                + "` again, as in "
                + entry.first()));
  }

  private void broken(Entry.Broken entry) {
    page.line(
        Span.of(entry.origin() + "  "),
        new Span(Style.RED, "UNREADABLE"),
        Span.of(": " + entry.reason()));
  }

  private void watched(Entry.Call entry, Explanation explanation) {
    ApiCall call = explanation.call();
    page.line(Span.bold(call.key().toString()), Span.dim("  " + call.at() + "  " + entry.origin()));
    item("What", what(explanation.classification()));
    String principal = call.caller().principal().display();
    item("Who", "`" + principal + "` (" + call.caller().principal().id() + ")");
    explanation.row().ifPresent(row -> item("Means", meaning(row)));
    explanation.touched().forEach(this::touched);
    page.paragraph(INDENT, Style.DIM, "event " + call.eventId()).blank();
  }

  private static String what(Classification classification) {
    String vehicle =
        classification.madeWith().map(Vehicle::words).map(words -> ", with " + words).orElse("");
    return classification.word() + vehicle + ": " + classification.reason().sentence();
  }

  private static String meaning(WatchedCall row) {
    return row.meaning() + " (" + Phrase.basis(row.basis()) + ": " + row.source() + ")";
  }

  private void touched(Explanation.Touched touched) {
    String services =
        touched.services().isEmpty()
            ? "; no known Express service"
            : touched.services().stream()
                .map(ResourceId::name)
                .collect(Collectors.joining("`, `", "; of Express service `", "`"));
    item("On", touched.resource().type().words() + " " + touched.resource() + services);
    Columns fields = new Columns();
    for (FieldWrite write : touched.writes()) {
      fields.row(
          Span.of(write.field()), Span.dim("="), Span.of(Phrase.brief(write.value().display())));
    }
    page.table(INDENT + MARGIN, fields);
  }

  private void item(String word, String text) {
    page.item(INDENT, Span.bold(word), MARGIN, text);
  }
}
