package expressguard.cli.stock;

import expressguard.cli.screen.Columns;
import expressguard.cli.screen.Page;
import expressguard.cli.screen.Span;
import expressguard.cli.text.Phrase;
import expressguard.inventory.ResourceId;
import java.util.List;
import java.util.stream.Collectors;

/** The inventory as a page, one table a service. */
public final class StockText {

  private static final int INDENT = 3;

  private final Page page;

  public StockText(Page page) {
    this.page = page;
  }

  public void write(List<Stock> stocks) {
    stocks.forEach(this::write);
    page.line(Span.bold(Phrase.count(stocks.size(), "Express service"))).flush();
  }

  private void write(Stock stock) {
    page.line(Span.bold(stock.service().id().toString()));
    stock
        .service()
        .hosts()
        .forEach(host -> page.item(INDENT, Span.dim("URL"), 6, "https://" + host));
    Columns table = new Columns();
    for (Stock.Managed one : stock.resources()) {
      table.row(
          Span.of(one.link().slot().name()),
          Span.of(one.link().resource().toString()),
          Span.of(state(one)),
          Span.dim(last(one)),
          Span.dim(shared(one)));
    }
    page.table(INDENT, table).blank();
  }

  private static String state(Stock.Managed one) {
    String tag = one.managedTag().map(value -> ", tag " + value).orElse("");
    return one.state().orElse("state not described") + tag;
  }

  private static String last(Stock.Managed one) {
    return one.last()
        .map(call -> call.eventName() + " by " + call.principal().display() + " at " + call.at())
        .orElse("no record of a write");
  }

  private static String shared(Stock.Managed one) {
    return one.sharedWith().isEmpty()
        ? ""
        : "shared with "
            + one.sharedWith().stream().map(ResourceId::name).collect(Collectors.joining(", "));
  }
}
