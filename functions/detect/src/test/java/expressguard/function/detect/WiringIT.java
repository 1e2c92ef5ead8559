package expressguard.function.detect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import expressguard.inventory.ResourceId;
import expressguard.lambda.environment.Environment;
import expressguard.lambda.memory.LocalContext;
import expressguard.testkit.backend.Backend;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.Target;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterType;

/** The function's own wiring, from a batch to tables, bus, parameter and quarantine. */
class WiringIT {

  private static final List<String> TABLES =
      List.of("FACTS_TABLE", "STANDINGS_TABLE", "OUTBOX_TABLE", "WATERMARKS_TABLE");

  private final String name = "detect-" + UUID.randomUUID();
  private final Map<String, String> variables = new HashMap<>();
  private final DynamoDbClient tables;
  private final SqsClient queues;
  private final String heard;

  WiringIT() {
    String endpoint = Backend.of("dynamodb", "events", "sqs", "ssm").toString();
    System.setProperty("aws.endpointUrl", endpoint);
    System.setProperty("aws.region", "eu-central-1");
    System.setProperty("aws.accessKeyId", "test");
    System.setProperty("aws.secretAccessKey", "test");
    tables = DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create()).build();
    queues = SqsClient.builder().httpClient(UrlConnectionHttpClient.create()).build();
    heard = queues.createQueue(queue -> queue.queueName(name + "-heard")).queueUrl();
  }

  @BeforeEach
  void make() {
    TABLES.forEach(this::table);
    String quarantine = queues.createQueue(queue -> queue.queueName(name + "-bad")).queueUrl();
    variables.put("QUARANTINE_QUEUE_URL", quarantine);
    variables.put("GUARD_BUS", name);
    variables.put("GUARD_ROLES", World.GUARD);
    variables.put("CANARY_ARN", World.CANARY);
    variables.put("POLICY_PARAMETER", "/" + name);
    bus();
    SsmClient.builder()
        .httpClient(UrlConnectionHttpClient.create())
        .build()
        .putParameter(put ->
            put.name("/" + name)
                .type(ParameterType.STRING)
                .value(World.policy("p", "{name: all, then: [notify], when: {severity: info}}")));
  }

  private void table(String variable) {
    String table = name + "-" + variable;
    variables.put(variable, table);
    tables.createTable(create ->
        create
            .tableName(table)
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .attributeDefinitions(
                AttributeDefinition.builder()
                    .attributeName("pk")
                    .attributeType(ScalarAttributeType.S)
                    .build(),
                AttributeDefinition.builder()
                    .attributeName("sk")
                    .attributeType(ScalarAttributeType.S)
                    .build())
            .keySchema(
                KeySchemaElement.builder().attributeName("pk").keyType(KeyType.HASH).build(),
                KeySchemaElement.builder().attributeName("sk").keyType(KeyType.RANGE).build()));
  }

  private void bus() {
    String arn =
        queues
            .getQueueAttributes(
                get -> get.queueUrl(heard).attributeNames(QueueAttributeName.QUEUE_ARN))
            .attributes()
            .get(QueueAttributeName.QUEUE_ARN);
    try (EventBridgeClient events =
        EventBridgeClient.builder().httpClient(UrlConnectionHttpClient.create()).build()) {
      events.createEventBus(create -> create.name(name));
      events.putRule(put ->
          put.name(name).eventBusName(name).eventPattern("{\"source\":[\"express-guard\"]}"));
      events.putTargets(put ->
          put.rule(name)
              .eventBusName(name)
              .targets(List.of(Target.builder().id("heard").arn(arn).build())));
    }
  }

  private String deliver(List<String> bodies) throws IOException {
    Wiring wiring = new Wiring(new Environment(variables));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new DetectHandler(wiring.boundary(), wiring.ports())
        .handleRequest(
            new ByteArrayInputStream(World.batch(bodies).getBytes(StandardCharsets.UTF_8)),
            out,
            new LocalContext());
    return out.toString(StandardCharsets.UTF_8);
  }

  private List<Message> received(String url) {
    return queues.receiveMessage(one -> one.queueUrl(url).maxNumberOfMessages(10)).messages();
  }

  private Map<String, AttributeValue> row(String variable, String pk, String sk) {
    return tables
        .getItem(get ->
            get.tableName(variables.get(variable))
                .key(Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(sk))))
        .item();
  }

  @Test
  void a_story_ends_on_the_bus_and_bad_messages_in_the_quarantine() throws IOException {
    List<String> bodies = new ArrayList<>();
    Scenes.records("sidecar").forEach(record -> bodies.add(World.sweep("Backfill", record)));
    bodies.add("{ hunter2");
    for (int times = 0; times < 2; times++) {
      assertThat(deliver(bodies)).isEqualTo("{\"batchItemFailures\":[]}");
    }
    List<Message> told = received(heard);
    assertThat(told).isNotEmpty();
    JsonNode first = World.json(told.getFirst().body());
    assertThat(first.at("/detail-type").asText()).isEqualTo("Express Guard Finding");
    assertThat(told)
        .filteredOn(one -> World.json(one.body()).at("/detail/news").asText().equals("OPENED"))
        .singleElement()
        .extracting(Message::body)
        .asString()
        .contains("OVERWRITE_PENDING", "\"notify\"");
    assertThat(received(String.valueOf(variables.get("QUARANTINE_QUEUE_URL"))))
        .hasSize(2)
        .noneMatch(message -> message.body().contains("hunter2"));
    assertThat(row("FACTS_TABLE", "policy", "last valid")).containsKey("text");
  }

  @Test
  void a_loss_is_kept_whole_and_corrected() throws IOException {
    List<String> bodies = new ArrayList<>();
    Scenes.beginning("sidecar").forEach(record -> bodies.add(World.sweep("Backfill", record)));
    bodies.add(World.sweep("Backfill", Scenes.rest("sidecar").get(0)));
    deliver(bodies);
    deliver(
        List.of(
            World.sweep(
                "Loss",
                World.json(
                    """
                    {"service":"arn:aws:ecs:eu-central-1:111122223301:service/sidecar/web",
                     "deployment":"arn:aws:ecs:eu-central-1:111122223301:service-deployment/sidecar/web/Q7",
                     "at":"2026-10-06T09:13:32Z","taskDefinition":"sidecar-web:2"}\
                    """))));
    deliver(List.of(World.sweep("Backfill", Scenes.rest("sidecar").get(1))));
    List<JsonNode> told =
        received(heard).stream().map(one -> World.json(one.body()).path("detail")).toList();
    assertThat(told.stream().map(one -> one.path("news").asText()))
        .containsExactlyInAnyOrder("OPENED", "CHANGED");
    assertThat(told.stream().map(one -> one.path("thread").asText()).distinct()).hasSize(1);
  }

  @Test
  void deployments_and_heartbeats_are_noted_and_an_older_heartbeat_does_not_count() {
    Ports ports = new Wiring(new Environment(variables)).ports();
    Instant now = Instant.parse("2026-11-20T12:00:00Z");
    ports.notes().heartbeat(now, now.plusSeconds(9));
    ports.notes().heartbeat(now.minusSeconds(900), now.plusSeconds(10));
    assertThat(row("WATERMARKS_TABLE", "heartbeat", "back"))
        .containsEntry("sent", AttributeValue.fromS(now.toString()))
        .containsEntry("back", AttributeValue.fromS(now.plusSeconds(9).toString()));
    ResourceId service =
        ResourceId.ofArn("arn:aws:ecs:eu-central-1:111122223301:service/sidecar/web").orElseThrow();
    ports.notes().deployment(service, "ecs-svc/1", "COMPLETED", now);
    ports.notes().forwardedHeartbeat(now, now.plusSeconds(5));
    assertThat(row("WATERMARKS_TABLE", "heartbeat", "back from us-east-1"))
        .containsEntry("back", AttributeValue.fromS(now.plusSeconds(5).toString()));
    assertThat(row("FACTS_TABLE", "deployments 2026-11-20", service + " ecs-svc/1 COMPLETED"))
        .containsEntry("at", AttributeValue.fromS(now.toString()))
        .containsKey("expires");
  }
}
