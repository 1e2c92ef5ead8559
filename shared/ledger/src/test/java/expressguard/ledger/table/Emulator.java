package expressguard.ledger.table;

import expressguard.awsjson.JsonCalls;
import expressguard.awsjson.Limits;
import expressguard.awsjson.signed.Endpoints;
import expressguard.awsjson.signed.SignedCalls;
import expressguard.awsjson.signed.Transport;
import expressguard.testkit.backend.Backend;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** The emulator whose endpoint the environment names, with tables of the test's own. */
public final class Emulator {

  private Emulator() {}

  public static DynamoDbClientBuilder builder() {
    return DynamoDbClient.builder()
        .endpointOverride(Backend.of("dynamodb"))
        .region(Region.EU_CENTRAL_1)
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")));
  }

  public static JsonCalls calls() {
    Limits limits = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(15));
    return new SignedCalls(
        Transport.onClassPath(limits.attempt()),
        new Endpoints(
            Map.of(
                "AWS_REGION",
                "eu-central-1",
                "AWS_ENDPOINT_URL",
                Backend.of("dynamodb").toString())),
        StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")),
        limits);
  }

  public static Tables tables(DynamoDbClient client) {
    Tables tables = Tables.named("test-" + UUID.randomUUID());
    create(client, tables.facts());
    create(client, tables.standings());
    create(client, tables.outbox());
    return tables;
  }

  private static void create(DynamoDbClient client, String table) {
    client.createTable(create ->
        create
            .tableName(table)
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .attributeDefinitions(List.of(text("pk"), text("sk")))
            .keySchema(List.of(key("pk", KeyType.HASH), key("sk", KeyType.RANGE))));
  }

  private static AttributeDefinition text(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }

  public static void drop(DynamoDbClient client, Tables tables) {
    client.deleteTable(one -> one.tableName(tables.facts()));
    client.deleteTable(one -> one.tableName(tables.standings()));
    client.deleteTable(one -> one.tableName(tables.outbox()));
  }
}
