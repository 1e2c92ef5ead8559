package expressguard.function.sweep.heard;

import expressguard.inventory.ResourceId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The rows of the facts' table that detect writes: {@code pk} is {@code deployments <day>}, {@code
 * sk} begins with the service's ARN and a blank, {@code at} is the time.
 */
public final class DynamoDbHeard implements Heard {

  private final DynamoDbClient tables;
  private final String table;

  public DynamoDbHeard(DynamoDbClient tables, String table) {
    this.tables = tables;
    this.table = table;
  }

  @Override
  public SortedSet<ResourceId> deploying(Instant from, Instant until) {
    NavigableSet<ResourceId> services = new TreeSet<>();
    LocalDate last = day(until);
    for (LocalDate day = day(from); !day.isAfter(last); day = day.plusDays(1)) {
      AttributeValue pk = AttributeValue.fromS("deployments " + day);
      tables
          .queryPaginator(query ->
              query
                  .tableName(table)
                  .keyConditionExpression("pk = :pk")
                  .filterExpression("#at BETWEEN :from AND :until")
                  .expressionAttributeNames(Map.of("#at", "at"))
                  .expressionAttributeValues(
                      Map.of(":pk", pk, ":from", text(from), ":until", text(until))))
          .items()
          .forEach(row -> service(row).ifPresent(services::add));
    }
    return services;
  }

  private static Optional<ResourceId> service(Map<String, AttributeValue> row) {
    return Optional.ofNullable(row.get("sk"))
        .flatMap(sk -> ResourceId.ofArn(sk.s().split(" ", 2)[0]));
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  private static AttributeValue text(Instant at) {
    return AttributeValue.fromS(at.toString());
  }
}
