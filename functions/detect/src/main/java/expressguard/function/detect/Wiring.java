package expressguard.function.detect;

import expressguard.bus.Bus;
import expressguard.bus.EventBridgeBus;
import expressguard.catalog.Catalog;
import expressguard.function.detect.note.DynamoDbNotes;
import expressguard.function.detect.policy.DynamoDbLastPolicy;
import expressguard.function.detect.policy.PolicyText;
import expressguard.guard.GuardRoles;
import expressguard.lambda.client.Clients;
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
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/** The function's ports on AWS, as its environment names them; each client is made once. */
final class Wiring {

  private static final Logger LOG = LogManager.getLogger(Wiring.class);

  private final Environment environment;
  private final Clients clients = new Clients(Duration.ofSeconds(5), Duration.ofSeconds(15));

  Wiring(Environment environment) {
    this.environment = environment;
  }

  Boundary boundary() {
    return Boundary.of(
        GuardRoles.of(environment.list("GUARD_ROLES"))
            .excepting(environment.list("BREAK_GLASS_ROLES")),
        environment.list("WATCHED_ACCOUNTS"),
        environment.optional("CANARY_ARN"));
  }

  Ports ports() {
    DynamoDbClient dynamoDb = clients.of(DynamoDbClient.builder());
    Tables tables =
        new Tables(
            environment.required("FACTS_TABLE"),
            environment.required("STANDINGS_TABLE"),
            environment.required("OUTBOX_TABLE"));
    return new Ports(
        new DynamoDbLedger(dynamoDb, tables, Catalog.standard(), Retention.standard()),
        new DynamoDbOutbox(dynamoDb, tables.outbox()),
        new EventBridgeBus(
            clients.of(EventBridgeClient.builder()),
            environment.required("GUARD_BUS"),
            Bus.DETAIL_TYPE,
            why -> LOG.warn(Line.of("the bus refused a message").with("why", why))),
        new DynamoDbNotes(dynamoDb, tables.facts(), environment.required("WATERMARKS_TABLE")),
        new PolicyText(
            new SsmParameters(clients.of(SsmClient.builder())),
            environment.optional("POLICY_PARAMETER")),
        new DynamoDbLastPolicy(dynamoDb, tables.facts()),
        new SqsQuarantine(
            clients.of(SqsClient.builder()), environment.required("QUARANTINE_QUEUE_URL")),
        new EmfMeasures("detect"),
        InstantSource.system());
  }
}
