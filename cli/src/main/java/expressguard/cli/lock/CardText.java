package expressguard.cli.lock;

import expressguard.cli.screen.Columns;
import expressguard.cli.screen.Page;
import expressguard.cli.screen.Span;

/** The card as a page. */
public final class CardText {

  private static final int INDENT = 3;
  private static final int MARGIN = 14;

  private final Page page;

  public CardText(Page page) {
    this.page = page;
  }

  public void write(Card card) {
    page.line(Span.bold(card.assessment().service().toString()));
    item(card.assessment().posture().word(), card.assessment().posture().text());
    item("tag", card.tag().map(CardText::tag).orElse("none"));
    item("probe", card.probe().map(Sentences::probed).orElse("none; --probe makes one"));
    item(
        "last blocked",
        card.blocked().map(Sentences::blocked).orElse("none in the records that were given"));
    card.assessment().gaps().forEach(gap -> item("not read", gap));
    Columns table = new Columns();
    card.assessment()
        .holds()
        .forEach((arn, hold) ->
            table.row(Span.of(hold.word()), Span.of(arn), Span.dim(Sentences.hold(hold))));
    page.blank().table(INDENT, table).flush();
  }

  private static String tag(String value) {
    return "`" + value + "`";
  }

  private void item(String word, String text) {
    page.item(INDENT, Span.dim(word), Math.max(MARGIN, word.length() + 2), text);
  }
}
