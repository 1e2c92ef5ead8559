package expressguard.function.lock.store;

import expressguard.function.lock.record.Locks;
import expressguard.function.lock.record.LocksContract;
import expressguard.testkit.backend.Backend;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** The table against a real emulator, see {@link Backend}. */
@SuppressWarnings({"unchecked", "NullAway.Init"}) // The builders take varargs; JUnit wires clients.
class DynamoDbLocksIT extends LocksContract {

  private static DynamoDbClient dynamo;

  @BeforeAll
  static void connect() {
    dynamo =
        DynamoDbClient.builder()
            .endpointOverride(Backend.of("dynamodb"))
            .region(Region.EU_WEST_1)
            .httpClient(UrlConnectionHttpClient.create())
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
            .build();
  }

  @AfterAll
  static void disconnect() {
    dynamo.close();
  }

  @Override
  protected Locks locks() {
    String table = "locks-" + UUID.randomUUID();
    dynamo.createTable(create ->
        create
            .tableName(table)
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .attributeDefinitions(
                one -> one.attributeName("pk").attributeType(ScalarAttributeType.S),
                one -> one.attributeName("sk").attributeType(ScalarAttributeType.S))
            .keySchema(
                one -> one.attributeName("pk").keyType(KeyType.HASH),
                one -> one.attributeName("sk").keyType(KeyType.RANGE)));
    return new DynamoDbLocks(dynamo, table);
  }
}
