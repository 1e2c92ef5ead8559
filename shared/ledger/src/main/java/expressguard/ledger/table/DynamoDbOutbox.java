package expressguard.ledger.table;

import expressguard.ledger.Announcement;
import expressguard.ledger.Outbox;
import expressguard.ledger.item.Item;
import expressguard.ledger.item.Row;
import expressguard.ledger.item.Store;
import expressguard.ledger.json.AnnouncementJson;
import java.util.List;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The outbox in DynamoDB: an item that is there is an announcement that is unsent. */
public final class DynamoDbOutbox implements Outbox {

  private final Store store;

  public DynamoDbOutbox(DynamoDbClient client, String table) {
    this.store = new Store(client, table);
  }

  /** Takes from each shard in turn, so that none waits until all others are empty. */
  @Override
  public List<Announcement> unsent(int most) {
    List<List<Item>> shards =
        IntStream.range(0, Row.SHARDS)
            .mapToObj(shard -> store.first(Row.shard(shard), most))
            .toList();
    return IntStream.range(0, most)
        .boxed()
        .flatMap(place ->
            shards.stream().filter(shard -> place < shard.size()).map(shard -> shard.get(place)))
        .limit(most)
        .map(item -> AnnouncementJson.announcement(item.row().sk(), item.document()))
        .toList();
  }

  @Override
  public void sent(Announcement announcement) {
    store.delete(Row.announcement(announcement.service().toString(), announcement.version()));
  }
}
