package expressguard.function.notify;

import expressguard.awsjson.JsonCalls;
import expressguard.awsjson.Limits;
import expressguard.awsjson.signed.Endpoints;
import expressguard.awsjson.signed.SignedCalls;
import expressguard.awsjson.signed.Transport;
import expressguard.testkit.backend.Backend;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** The emulator of AWS whose endpoint the environment names. */
public final class Emulator implements AutoCloseable {

  /** The account that the emulator has. */
  public static final String ACCOUNT = "123456789012";

  private final URI endpoint;
  private final DynamoDbClient dynamoDb;

  private Emulator(URI endpoint) {
    this.endpoint = endpoint;
    this.dynamoDb = client(DynamoDbClient.builder());
  }

  /**
   * The one of this run.
   *
   * @throws IllegalStateException when there is none: these tests never pass by being left out
   */
  public static Emulator ofEnvironment() {
    return new Emulator(Backend.given());
  }

  /** A client of the emulator. */
  public <B extends AwsClientBuilder<B, C>, C> C client(B builder) {
    return builder
        .endpointOverride(endpoint)
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
        .build();
  }

  /** Signed calls of the emulator. */
  public JsonCalls calls() {
    Limits limits = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(15));
    return new SignedCalls(
        Transport.onClassPath(limits.attempt()),
        new Endpoints(
            Map.of("AWS_REGION", "eu-central-1", "AWS_ENDPOINT_URL", endpoint.toString())),
        StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")),
        limits);
  }

  public DynamoDbClient dynamoDb() {
    return dynamoDb;
  }

  /** The name of a new, empty table with the keys of all tables of the guard. */
  public String table() {
    String name = "deliveries-" + UUID.randomUUID();
    dynamoDb.createTable(table ->
        table
            .tableName(name)
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .attributeDefinitions(attribute("pk"), attribute("sk"))
            .keySchema(List.of(key("pk", KeyType.HASH), key("sk", KeyType.RANGE))));
    return name;
  }

  private static AttributeDefinition attribute(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }

  @Override
  public void close() {
    dynamoDb.close();
  }
}
