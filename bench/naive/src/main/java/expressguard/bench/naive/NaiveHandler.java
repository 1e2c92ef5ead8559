package expressguard.bench.naive;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import expressguard.bus.Bus;
import expressguard.bus.detail.FindingDetail;
import expressguard.catalog.Catalog;
import expressguard.classify.Fact;
import expressguard.event.ApiCall;
import expressguard.guard.GuardRoles;
import expressguard.ledger.Announcement;
import expressguard.ledger.Ledger;
import expressguard.ledger.Outbox;
import expressguard.ledger.item.Retention;
import expressguard.ledger.sdk.SdkRequests;
import expressguard.ledger.settle.Settled;
import expressguard.ledger.settle.Settling;
import expressguard.ledger.table.DynamoDbLedger;
import expressguard.ledger.table.DynamoDbOutbox;
import expressguard.ledger.table.Tables;
import expressguard.standing.Departure;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.lambda.powertools.metrics.Metrics;
import software.amazon.lambda.powertools.metrics.MetricsBuilder;
import software.amazon.lambda.powertools.metrics.model.MetricUnit;

/**
 * Detect, built naively: the queue's event as a POJO of the Lambda events library, the record bound
 * by Jackson databind, the SDK's clients as {@code create()} makes them, with the HTTP client that
 * they bring, Log4j's core with its configuration in XML and Lambda's appender, and Powertools for
 * metrics. What is done with the call is the product's own code, so that the same calls of AWS are
 * made.
 */
public final class NaiveHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {

  private static final Logger LOG = LogManager.getLogger(NaiveHandler.class);
  private static final int MOST = 100;

  private final ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
  private final Catalog catalog = Catalog.standard();
  private final Tables tables =
      new Tables(
          System.getenv("FACTS_TABLE"),
          System.getenv("STANDINGS_TABLE"),
          System.getenv("OUTBOX_TABLE"));
  private final DynamoDbClient dynamoDb = DynamoDbClient.create();
  private final SqsClient quarantine = SqsClient.create();
  private final SdkRequests requests = new SdkRequests(dynamoDb);
  private final Ledger ledger = new DynamoDbLedger(requests, tables, catalog, Retention.standard());
  private final Outbox outbox = new DynamoDbOutbox(requests, tables.outbox());
  private final Bus bus = new NaiveBus();
  private final Policies policies = new Policies(dynamoDb, tables.facts());
  private final Metrics metrics =
      MetricsBuilder.builder().withNamespace("ExpressGuard").withService("naive").build();

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    List<SQSBatchResponse.BatchItemFailure> failures = new ArrayList<>();
    for (SQSEvent.SQSMessage message : event.getRecords()) {
      try {
        settle(mapper.readValue(message.getBody(), Envelope.class).detail().call());
      } catch (JsonProcessingException e) {
        quarantine.sendMessage(send ->
            send.queueUrl(System.getenv("QUARANTINE_QUEUE_URL")).messageBody(e.getMessage()));
      } catch (RuntimeException e) {
        LOG.warn("message failed", e);
        failures.add(new SQSBatchResponse.BatchItemFailure(message.getMessageId()));
      }
    }
    announce();
    LOG.info("batch of {}", event.getRecords().size());
    metrics.addMetric("messages", event.getRecords().size(), MetricUnit.COUNT);
    metrics.flush();
    return new SQSBatchResponse(failures);
  }

  private void settle(ApiCall call) {
    Optional<Fact> fact = Fact.of(catalog, call);
    if (fact.isPresent()) {
      Settled settled =
          new Settling(
                  ledger,
                  catalog,
                  policies.inForce(),
                  GuardRoles.of(List.of(System.getenv("GUARD_ROLES").split(","))),
                  FindingDetail::text,
                  InstantSource.system(),
                  Departure.standard())
              .fact(fact.get());
      metrics.addMetric("decisions", settled.changes(), MetricUnit.COUNT);
    }
  }

  private void announce() {
    for (Announcement announcement : outbox.unsent(MOST)) {
      if (bus.put(announcement.texts())) {
        outbox.sent(announcement);
      }
    }
  }
}
