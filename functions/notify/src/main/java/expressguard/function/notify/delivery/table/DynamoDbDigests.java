package expressguard.function.notify.delivery.table;

import static expressguard.function.notify.delivery.table.Item.seconds;
import static expressguard.function.notify.delivery.table.Item.text;

import expressguard.bus.Notice.News;
import expressguard.conflict.Severity;
import expressguard.function.notify.delivery.Digests;
import expressguard.inventory.ResourceId;
import expressguard.message.digest.Digest;
import expressguard.message.digest.Entry;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Digests in DynamoDB: the entries of one channel and day are one partition. */
public final class DynamoDbDigests implements Digests {

  private static final Duration KEPT = Duration.ofDays(30);

  private final DynamoDbClient dynamoDb;
  private final String table;

  public DynamoDbDigests(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  @Override
  public void file(String channel, LocalDate day, Entry entry) {
    Map<String, AttributeValue> item = new HashMap<>();
    item.put("pk", text(Digest.id(channel, day)));
    item.put("sk", text(entry.notice()));
    item.put("about", text(entry.about()));
    item.put("service", text(entry.service().toString()));
    item.put("title", text(entry.title()));
    item.put("severity", text(entry.severity().name()));
    item.put("news", text(entry.news().name()));
    item.put("who", text(entry.who()));
    item.put("summary", text(entry.summary()));
    item.put("expires", seconds(day.atStartOfDay(ZoneOffset.UTC).toInstant().plus(KEPT)));
    dynamoDb.putItem(put -> put.tableName(table).item(item));
  }

  @Override
  public Digest read(String channel, LocalDate day, int most) {
    List<Entry> entries = new ArrayList<>();
    var pages =
        dynamoDb.queryPaginator(query ->
            query
                .tableName(table)
                .keyConditionExpression("pk = :day")
                .expressionAttributeValues(Map.of(":day", text(Digest.id(channel, day))))
                .consistentRead(true)
                .limit(most + 1));
    for (Map<String, AttributeValue> item : pages.items()) {
      if (entries.size() == most) {
        return new Digest(channel, day, entries, false);
      }
      entries.add(entry(item));
    }
    return new Digest(channel, day, entries, true);
  }

  private static Entry entry(Map<String, AttributeValue> item) {
    return new Entry(
        member(item, "sk"),
        member(item, "about"),
        ResourceId.ofArn(member(item, "service")).orElseThrow(),
        member(item, "title"),
        Severity.valueOf(member(item, "severity")),
        News.valueOf(member(item, "news")),
        member(item, "who"),
        member(item, "summary"));
  }

  private static String member(Map<String, AttributeValue> item, String name) {
    return Objects.requireNonNull(item.get(name), name).s();
  }
}
