package expressguard.function.detect.note;

import expressguard.inventory.ResourceId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Notes in the guard's tables. The rows, all of them texts but for {@code expires}:
 *
 * <table>
 * <caption>Rows</caption>
 * <tr><th>table</th><th>{@code pk}</th><th>{@code sk}</th><th>more</th></tr>
 * <tr><td>facts</td><td>{@code deployments <day of at>}</td>
 * <td>{@code <service ARN> <deployment id> <news>}</td>
 * <td>{@code at}: when ECS says that it was; {@code expires}: 30 days later</td></tr>
 * <tr><td>watermarks</td><td>{@code heartbeat}</td>
 * <td>{@code back}, {@code back from us-east-1}</td>
 * <td>{@code sent}, {@code back}: of the last one that arrived</td></tr>
 * </table>
 *
 * <p>Times are in ISO 8601, in UTC.
 */
public final class DynamoDbNotes implements Notes {

  private static final Duration KEPT = Duration.ofDays(30);

  private final DynamoDbClient tables;
  private final String facts;
  private final String watermarks;

  /**
   * @param facts the name of the facts' table
   * @param watermarks the name of the watermarks' table
   */
  public DynamoDbNotes(DynamoDbClient tables, String facts, String watermarks) {
    this.tables = tables;
    this.facts = facts;
    this.watermarks = watermarks;
  }

  @Override
  public void deployment(ResourceId service, String deployment, String news, Instant at) {
    Map<String, AttributeValue> item =
        Map.of(
            "pk", text("deployments " + LocalDate.ofInstant(at, ZoneOffset.UTC)),
            "sk", text(service + " " + deployment + " " + news),
            "at", text(at.toString()),
            "expires", AttributeValue.fromN(Long.toString(at.plus(KEPT).getEpochSecond())));
    tables.putItem(request -> request.tableName(facts).item(item));
  }

  @Override
  public void heartbeat(Instant sent, Instant back) {
    heartbeat("back", sent, back);
  }

  @Override
  public void forwardedHeartbeat(Instant sent, Instant back) {
    heartbeat("back from us-east-1", sent, back);
  }

  /** Heartbeats can overtake each other; the one that was sent last counts. */
  private void heartbeat(String name, Instant sent, Instant back) {
    Map<String, AttributeValue> item =
        Map.of(
            "pk", text("heartbeat"),
            "sk", text(name),
            "sent", text(sent.toString()),
            "back", text(back.toString()));
    try {
      tables.putItem(request ->
          request
              .tableName(watermarks)
              .item(item)
              .conditionExpression("attribute_not_exists(pk) OR #sent <= :sent")
              .expressionAttributeNames(Map.of("#sent", "sent"))
              .expressionAttributeValues(Map.of(":sent", text(sent.toString()))));
    } catch (ConditionalCheckFailedException newer) {
      // A later heartbeat is noted already, which says more.
    }
  }

  private static AttributeValue text(String text) {
    return AttributeValue.fromS(text);
  }
}
