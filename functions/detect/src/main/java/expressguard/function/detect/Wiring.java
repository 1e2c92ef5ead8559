package expressguard.function.detect;

import expressguard.awsjson.JsonCalls;
import expressguard.awsjson.Limits;
import expressguard.awsjson.signed.SignedCalls;
import expressguard.awsjson.signed.Transport;
import expressguard.bus.Bus;
import expressguard.bus.EventBridgeBus;
import expressguard.catalog.Catalog;
import expressguard.function.detect.note.DynamoDbNotes;
import expressguard.function.detect.policy.DynamoDbLastPolicy;
import expressguard.function.detect.policy.PolicyText;
import expressguard.guard.GuardRoles;
import expressguard.lambda.environment.Environment;
import expressguard.lambda.log.Line;
import expressguard.lambda.measure.EmfMeasures;
import expressguard.lambda.parameter.SsmParameters;
import expressguard.lambda.quarantine.SqsQuarantine;
import expressguard.ledger.item.Retention;
import expressguard.ledger.request.Requests;
import expressguard.ledger.signed.SignedRequests;
import expressguard.ledger.table.DynamoDbLedger;
import expressguard.ledger.table.DynamoDbOutbox;
import expressguard.ledger.table.Tables;
import expressguard.standing.Departure;
import java.time.Duration;
import java.time.InstantSource;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * The function's ports on AWS, as its environment names them. All of its calls are signed ones:
 * what the SDK's clients of services load would be most of the time until a first event is decided.
 */
final class Wiring {

  private static final Logger LOG = LogManager.getLogger(Wiring.class);

  private final Environment environment;
  private final Limits limits = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(15));

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
    JsonCalls calls =
        SignedCalls.of(Transport.onClassPath(limits.attempt()), environment.variables(), limits);
    Requests dynamoDb = new SignedRequests(calls);
    Tables tables =
        new Tables(
            environment.required("FACTS_TABLE"),
            environment.required("STANDINGS_TABLE"),
            environment.required("OUTBOX_TABLE"));
    return new Ports(
        new DynamoDbLedger(dynamoDb, tables, Catalog.standard(), Retention.standard()),
        new DynamoDbOutbox(dynamoDb, tables.outbox()),
        new EventBridgeBus(
            calls,
            environment.required("GUARD_BUS"),
            Bus.DETAIL_TYPE,
            why -> LOG.warn(Line.of("the bus refused a message").with("why", why))),
        new DynamoDbNotes(dynamoDb, tables.facts(), environment.required("WATERMARKS_TABLE")),
        new PolicyText(new SsmParameters(calls), environment.optional("POLICY_PARAMETER")),
        new DynamoDbLastPolicy(dynamoDb, tables.facts()),
        new SqsQuarantine(calls, environment.required("QUARANTINE_QUEUE_URL")),
        new EmfMeasures("detect"),
        InstantSource.system(),
        Departure.standard());
  }
}
