package expressguard.ledger.table;

import expressguard.ledger.Announcement;
import expressguard.ledger.Outbox;
import expressguard.ledger.item.Row;
import expressguard.ledger.item.Store;
import expressguard.ledger.json.AnnouncementJson;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The outbox in DynamoDB: an item that is there is an announcement that is unsent. */
public final class DynamoDbOutbox implements Outbox {

  private final Store store;

  public DynamoDbOutbox(DynamoDbClient client, String table) {
    this.store = new Store(client, table);
  }

  @Override
  public List<Announcement> unsent(int most) {
    return store.first(Row.OUTBOX, most).stream()
        .map(item -> AnnouncementJson.announcement(item.row().sk(), item.document()))
        .toList();
  }

  @Override
  public void sent(Announcement announcement) {
    store.delete(Row.announcement(announcement.service().toString(), announcement.version()));
  }
}
