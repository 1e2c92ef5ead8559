package expressguard.ledger.json;

import expressguard.event.Basis;
import expressguard.event.Data;
import expressguard.inventory.ExpressService;
import expressguard.inventory.Link;
import expressguard.inventory.ResourceId;
import expressguard.inventory.Slot;
import expressguard.ledger.Known;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Express services as documents, with all that is known to belong to them. */
public final class ServiceJson {

  private ServiceJson() {}

  /** A service as it is known, with the keys under which it looks. */
  public static String text(Known known) {
    ExpressService service = known.service();
    SortedMap<String, Data> tags = new TreeMap<>();
    service.tags().forEach((key, value) -> tags.put(key, new Data.Text(value)));
    return Documents.text(
        new Members()
            .with("id", Values.of(service.id()))
            .with("role", service.infrastructureRole())
            .with("hosts", service.hosts(), Data.Text::new)
            .with("tags", new Data.Members(tags))
            .with("links", service.links().values(), ServiceJson::link)
            .with("keys", known.keys(), Data.Text::new)
            .all());
  }

  /**
   * A stored service.
   *
   * @throws expressguard.ledger.LedgerException when it is not what {@link #text} wrote
   */
  public static ExpressService service(String name, String text) {
    Node node = Documents.read("service `" + name + "`", text);
    TreeSet<String> hosts = new TreeSet<>();
    node.maybe("hosts").ifPresent(all -> all.items().forEach(host -> hosts.add(host.text())));
    SortedMap<ResourceId, Link> links = new TreeMap<>();
    for (Node one : node.maybe("links").map(Node::items).orElse(List.of())) {
      Link link = link(one);
      links.put(link.resource(), link);
    }
    return new ExpressService(
        Values.resource(node.member("id")),
        node.textOf("role"),
        hosts,
        node.member("tags").texts(),
        links);
  }

  /**
   * The keys under which a stored service looks.
   *
   * @throws expressguard.ledger.LedgerException when it is not what {@link #text} wrote
   */
  public static SortedSet<String> keys(String name, String text) {
    SortedSet<String> keys = new TreeSet<>();
    Documents.read("service `" + name + "`", text)
        .maybe("keys")
        .ifPresent(all -> all.items().forEach(key -> keys.add(key.text())));
    return keys;
  }

  /** One service's id alone. */
  public static String text(ResourceId service) {
    return Documents.text(new Members().with("id", Values.of(service)).all());
  }

  /**
   * A stored id.
   *
   * @throws expressguard.ledger.LedgerException when it is not what {@link #text} wrote
   */
  public static ResourceId id(String name, String text) {
    return Values.resource(Documents.read("service `" + name + "`", text).member("id"));
  }

  private static Data link(Link link) {
    return new Data.Items(
        List.of(
            Values.of(link.resource()),
            new Data.Text(link.slot().name()),
            new Data.Text(link.basis().name()),
            new Data.Text(link.source())));
  }

  private static Link link(Node node) {
    List<Node> parts = node.items(4);
    return new Link(
        Values.resource(parts.get(0)),
        parts.get(1).word(Slot.class),
        parts.get(2).word(Basis.class),
        parts.get(3).text());
  }
}
