package expressguard.ledger.json;

import expressguard.conflict.Kind;
import expressguard.conflict.Severity;
import expressguard.event.Data;
import expressguard.inventory.ResourceId;
import expressguard.policy.Response;
import expressguard.standing.Told;
import java.util.TreeSet;

/** What was told of a finding, as a document. */
public final class ToldJson {

  private ToldJson() {}

  public static String text(Told told) {
    return Documents.text(
        new Members()
            .with("finding", told.finding())
            .with("thread", told.thread())
            .with("kind", told.kind().name())
            .with("severity", told.severity().name())
            .with("open", told.open() ? "true" : "")
            .with("responses", told.responses(), response -> new Data.Text(response.name()))
            .with("resources", told.resources(), Values::of)
            .with("version", Long.toString(told.version()))
            .with("digest", told.digest())
            .with("summary", told.summary())
            .all());
  }

  /**
   * What was told, as it was stored.
   *
   * @throws expressguard.ledger.LedgerException when it is not what {@link #text} wrote
   */
  public static Told told(String finding, String text) {
    Node node = Documents.read("finding `" + finding + "`", text);
    TreeSet<ResourceId> resources = new TreeSet<>();
    node.maybe("resources")
        .ifPresent(all -> all.items().forEach(one -> resources.add(Values.resource(one))));
    return new Told(
        node.member("finding").text(),
        node.member("thread").text(),
        node.member("kind").word(Kind.class),
        node.member("severity").word(Severity.class),
        node.maybe("open").isPresent(),
        node.maybe("responses").map(all -> all.words(Response.class)).orElse(new TreeSet<>()),
        resources,
        node.member("version").number(),
        node.textOf("digest"),
        node.textOf("summary"));
  }
}
