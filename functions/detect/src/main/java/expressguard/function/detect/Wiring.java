package expressguard.function.detect;

import expressguard.bus.EventBridgeBus;
import expressguard.catalog.Catalog;
import expressguard.function.detect.note.DynamoDbNotes;
import expressguard.function.detect.policy.DynamoDbLastPolicy;
import expressguard.function.detect.policy.PolicyText;
import expressguard.lambda.environment.Environment;
import expressguard.lambda.log.Line;
import expressguard.lambda.measure.EmfMeasures;
import expressguard.lambda.parameter.SsmParameters;
import expressguard.lambda.quarantine.SqsQuarantine;
import expressguard.ledger.table.DynamoDbLedger;
import expressguard.ledger.table.DynamoDbOutbox;
import expressguard.ledger.table.Retention;
import expressguard.ledger.table.Tables;
import java.time.Duration;
import java.time.InstantSource;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/** The function's ports on AWS, as its environment names them; each client is made once. */
final class Wiring {

  private static final Logger LOG = LogManager.getLogger(Wiring.class);

  /** What hangs is given up while the batch still has time to answer. */
  private static final Duration ATTEMPT = Duration.ofSeconds(5);

  private static final Duration CALL = Duration.ofSeconds(15);

  private final Environment environment;
  private final SdkHttpClient http = UrlConnectionHttpClient.create();

  Wiring(Environment environment) {
    this.environment = environment;
  }

  Boundary boundary() {
    return Boundary.of(
        environment.list("GUARD_ROLES"),
        environment.list("WATCHED_ACCOUNTS"),
        environment.optional("CANARY_ARN"));
  }

  Ports ports() {
    DynamoDbClient dynamoDb = client(DynamoDbClient.builder());
    Tables tables =
        new Tables(
            environment.required("FACTS_TABLE"),
            environment.required("STANDINGS_TABLE"),
            environment.required("OUTBOX_TABLE"));
    return new Ports(
        new DynamoDbLedger(dynamoDb, tables, Catalog.standard(), Retention.standard()),
        new DynamoDbOutbox(dynamoDb, tables.outbox()),
        new EventBridgeBus(
            client(EventBridgeClient.builder()),
            environment.required("GUARD_BUS"),
            why -> LOG.warn(Line.of("the bus refused a message").with("why", why))),
        new DynamoDbNotes(dynamoDb, tables.facts(), environment.required("WATERMARKS_TABLE")),
        new PolicyText(
            new SsmParameters(client(SsmClient.builder())),
            environment.optional("POLICY_PARAMETER")),
        new DynamoDbLastPolicy(dynamoDb, tables.facts()),
        new SqsQuarantine(
            client(SqsClient.builder()), environment.required("QUARANTINE_QUEUE_URL")),
        new EmfMeasures("detect"),
        InstantSource.system());
  }

  private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C client(B builder) {
    return builder
        .httpClient(http)
        .overrideConfiguration(limits -> limits.apiCallAttemptTimeout(ATTEMPT).apiCallTimeout(CALL))
        .build();
  }
}
