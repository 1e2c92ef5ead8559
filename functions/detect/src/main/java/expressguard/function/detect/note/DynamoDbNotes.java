package expressguard.function.detect.note;

import expressguard.inventory.ResourceId;
import expressguard.ledger.item.Attribute;
import expressguard.ledger.item.Item;
import expressguard.ledger.item.Row;
import expressguard.ledger.request.Requests;
import expressguard.ledger.request.Write;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

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

  private final Requests tables;
  private final String facts;
  private final String watermarks;

  /**
   * @param facts the name of the facts' table
   * @param watermarks the name of the watermarks' table
   */
  public DynamoDbNotes(Requests tables, String facts, String watermarks) {
    this.tables = tables;
    this.facts = facts;
    this.watermarks = watermarks;
  }

  @Override
  public void deployment(ResourceId service, String deployment, String news, Instant at) {
    Row row =
        new Row(
            "deployments " + LocalDate.ofInstant(at, ZoneOffset.UTC),
            service + " " + deployment + " " + news);
    Item item =
        Item.at(row)
            .with("at", text(at))
            .with("expires", new Attribute.Whole(at.plus(KEPT).getEpochSecond()));
    tables.write(new Write.Put(facts, item));
  }

  @Override
  public void heartbeat(Instant sent, Instant back) {
    heartbeat("back", sent, back);
  }

  @Override
  public void forwardedHeartbeat(Instant sent, Instant back) {
    heartbeat("back from us-east-1", sent, back);
  }

  /** Heartbeats can overtake each other: where a later one is noted already, this is not. */
  private void heartbeat(String name, Instant sent, Instant back) {
    Item item =
        Item.at(new Row("heartbeat", name)).with("sent", text(sent)).with("back", text(back));
    tables.write(
        new Write.Put(
            watermarks,
            item,
            new Write.Terms(
                "attribute_not_exists(pk) OR #sent <= :sent",
                Map.of("#sent", "sent"),
                Map.of(":sent", text(sent)))));
  }

  private static Attribute text(Instant time) {
    return new Attribute.Text(time.toString());
  }
}
