package expressguard.cli.text;

import expressguard.catalog.WatchedCall;
import expressguard.cli.screen.Page;
import expressguard.cli.screen.Span;
import expressguard.cli.screen.Style;
import java.util.List;

/** The table of watched calls for people, by event source. */
public final class CatalogText {

  private static final int INDENT = 3;

  private final Page page;

  public CatalogText(Page page) {
    this.page = page;
  }

  public void write(List<WatchedCall> rows) {
    String source = "";
    for (WatchedCall row : rows) {
      if (!row.key().eventSource().equals(source)) {
        source = row.key().eventSource();
        page.line(Span.of("── "), Span.bold(source)).blank();
      }
      page.line(Span.bold(row.key().eventName()), Span.dim("  " + row.api()));
      page.paragraph(INDENT, Style.PLAIN, row.meaning());
      page.paragraph(INDENT, Style.PLAIN, "Reads " + row.reads());
      page.paragraph(INDENT, Style.DIM, Phrase.basis(row.basis()) + ": " + row.source()).blank();
    }
    page.line(Span.of(Phrase.count(rows.size(), "watched call")));
    page.flush();
  }
}
