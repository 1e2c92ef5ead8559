package expressguard.ledger.table;

import expressguard.ledger.Announcement;
import expressguard.ledger.Outbox;
import expressguard.ledger.item.Row;
import expressguard.ledger.json.AnnouncementJson;
import expressguard.ledger.request.Requests;
import expressguard.ledger.request.Store;
import expressguard.ledger.request.Write;
import java.util.List;

/** The outbox in DynamoDB: an item that is there is an announcement that is unsent. */
public final class DynamoDbOutbox implements Outbox {

  private final Store store;

  public DynamoDbOutbox(Requests requests, String table) {
    this.store = new Store(requests, table);
  }

  @Override
  public List<Announcement> unsent(int most) {
    return store.first(Row.OUTBOX, most).stream()
        .map(item -> AnnouncementJson.announcement(item.row().sk(), item.document()))
        .toList();
  }

  @Override
  public void sent(Announcement announcement) {
    Row row = Row.announcement(announcement.service().toString(), announcement.version());
    store.write(new Write.Delete(store.table(), row));
  }
}
