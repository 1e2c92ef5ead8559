package expressguard.ledger.json;

import expressguard.event.Data;
import expressguard.ledger.Announcement;

/** Announcements as documents. */
public final class AnnouncementJson {

  private AnnouncementJson() {}

  public static String text(Announcement announcement) {
    return Documents.text(
        new Members()
            .with("id", announcement.id())
            .with("service", Values.of(announcement.service()))
            .with("version", Long.toString(announcement.version()))
            .with("texts", Members.items(announcement.texts(), Data.Text::new))
            .all());
  }

  /**
   * A stored announcement.
   *
   * @throws expressguard.ledger.LedgerException when it is not what {@link #text} wrote
   */
  public static Announcement announcement(String id, String text) {
    Node node = Documents.read("announcement `" + id + "`", text);
    return new Announcement(
        node.member("id").text(),
        Values.resource(node.member("service")),
        node.member("version").number(),
        node.member("texts").items().stream().map(Node::text).toList());
  }
}
