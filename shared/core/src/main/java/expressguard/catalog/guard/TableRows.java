package expressguard.catalog.guard;

import expressguard.catalog.WatchedCall;
import expressguard.catalog.WatchedCall.Api;
import expressguard.catalog.reading.Effect;
import expressguard.catalog.reading.Reading;
import expressguard.catalog.reading.RowSource;
import expressguard.catalog.reading.Subject;
import expressguard.inventory.ResourceType;
import java.util.List;

/** The rows of DynamoDB, in whose tables the guard keeps what it knows. */
public final class TableRows {

  private static final RowSource DYNAMODB = new RowSource("dynamodb.amazonaws.com", Api.DIRECT);

  private static final List<WatchedCall> ROWS =
      List.of(
          DYNAMODB.documented(
              "DeleteTable",
              Reading.of(table(), Effect.deleted()),
              "Deletes a table with all that is in it.",
              "DynamoDB API reference, DeleteTable"),
          DYNAMODB.documented(
              "UpdateTable",
              Reading.of(table(), Effect.parameters("deletionProtectionEnabled", "billingMode")),
              "Changes a table: its protection from deletion, its key, its throughput.",
              "DynamoDB API reference, UpdateTable"),
          DYNAMODB.documented(
              "UpdateContinuousBackups",
              Reading.of(table(), Effect.parameters()),
              "Turns a table's recovery to a point in time on or off.",
              "DynamoDB API reference, UpdateContinuousBackups"),
          DYNAMODB.documented(
              "UpdateTimeToLive",
              Reading.of(table(), Effect.parameters()),
              "Changes after which time items go by themselves.",
              "DynamoDB API reference, UpdateTimeToLive"));

  private TableRows() {}

  public static List<WatchedCall> rows() {
    return ROWS;
  }

  private static Subject table() {
    return Subject.named("tableName", ResourceType.TABLE);
  }
}
