package expressguard.ledger.json;

import expressguard.catalog.Catalog;
import expressguard.catalog.WatchedCall;
import expressguard.classify.Fact;
import expressguard.classify.PolicyType;
import expressguard.classify.Vehicle;
import expressguard.event.ApiCall;
import expressguard.event.Basis;
import expressguard.event.Caller;
import expressguard.event.Data;
import expressguard.event.EventKey;
import expressguard.event.Outcome;
import java.time.Instant;
import java.util.List;

/** Facts as documents. Only what a fact keeps of its call is written: no user agent, no message. */
public final class FactJson {

  private final Catalog catalog;

  /**
   * @param catalog whose rows the facts are read with; one that it has no longer is replaced by a
   *     row that says so, so that what was found with it is found as before
   */
  public FactJson(Catalog catalog) {
    this.catalog = catalog;
  }

  public String text(Fact fact) {
    ApiCall call = fact.call();
    return Documents.text(
        new Members()
            .with("id", call.eventId())
            .with("at", call.at().toString())
            .with(
                "row",
                Members.texts(
                    call.key().eventSource(), call.key().eventName(), fact.row().api().name()))
            .with("account", call.account())
            .with("region", call.region())
            .with("apiVersion", call.apiVersion())
            .with("caller", caller(call.caller()))
            .with("failed", failed(call.outcome()))
            .with("request", call.request())
            .with("response", call.response())
            .with("vehicle", fact.vehicle().name())
            .with("deniedBy", fact.deniedBy().map(PolicyType::name).orElse(""))
            .with("touches", fact.touches(), Values::of)
            .with("described", fact.described(), Values::of)
            .all());
  }

  /**
   * A stored fact.
   *
   * @throws expressguard.ledger.LedgerException when it is not what {@link #text} wrote
   */
  public Fact fact(String eventId, String text) {
    Node node = Documents.read("event `" + eventId + "`", text);
    List<Node> row = node.member("row").items(3);
    EventKey key = new EventKey(row.get(0).text(), row.get(1).text());
    WatchedCall.Api api = row.get(2).word(WatchedCall.Api.class);
    return new Fact(
        call(node, key),
        catalog.find(key, api).orElseGet(() -> formerRow(key, api)),
        node.member("vehicle").word(Vehicle.class),
        node.maybe("deniedBy").map(word -> word.word(PolicyType.class)),
        node.maybe("touches").stream()
            .flatMap(touches -> touches.items().stream())
            .map(Values::touch)
            .toList(),
        node.maybe("described").map(Values::writes).orElse(List.of()));
  }

  private static WatchedCall formerRow(EventKey key, WatchedCall.Api api) {
    return new WatchedCall(
        key,
        api,
        _ -> List.of(),
        "",
        "This version of the guard no longer watches the call; what it did was kept when it came",
        Basis.UNKNOWN,
        "the ledger");
  }

  private static ApiCall call(Node node, EventKey key) {
    return new ApiCall(
        node.member("id").text(),
        node.member("at").parsed("a time", Instant::parse),
        key,
        node.textOf("account"),
        node.textOf("region"),
        caller(node.member("caller")),
        outcome(node.member("failed")),
        node.member("request").value(),
        node.member("response").value(),
        Data.Gap.ABSENT,
        node.textOf("apiVersion"),
        List.of());
  }

  private static Data caller(Caller caller) {
    return new Members()
        .with("principal", Principals.of(caller.principal()))
        .with("invokedBy", caller.invokedBy())
        .with("address", caller.sourceAddress())
        .with("session", caller.accessKeyId())
        .with("console", caller.console() ? "true" : "")
        .data();
  }

  private static Caller caller(Node node) {
    return new Caller(
        Principals.read(node.member("principal")),
        node.textOf("invokedBy"),
        node.textOf("address"),
        "",
        node.textOf("session"),
        node.maybe("console").isPresent());
  }

  private static Data failed(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Succeeded() -> Data.Gap.ABSENT;
      case Outcome.Failed(var code, var message) -> Members.texts(code, message);
    };
  }

  private static Outcome outcome(Node node) {
    return node.value() == Data.Gap.ABSENT
        ? new Outcome.Succeeded()
        : new Outcome.Failed(node.items(2).get(0).text(), node.items(2).get(1).text());
  }
}
