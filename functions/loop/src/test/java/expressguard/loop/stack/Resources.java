package expressguard.loop.stack;

import com.fasterxml.jackson.databind.JsonNode;
import expressguard.loop.account.Emulator;
import expressguard.loop.template.Template;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.Target;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterType;

/**
 * Makes a template's resources in the emulator. It reads the template and does not hand it over:
 * the emulator's own CloudFormation passes functions over, and its EventBridge matches otherwise
 * than AWS's.
 */
final class Resources {

  /** Takes everything that reaches the guard's bus; the template's own rules are matched here. */
  static final String TAP = "-tap";

  /** Subscribes to every topic. */
  static final String READER = "-reader";

  private final Emulator emulator;
  private final Template template;

  Resources(Emulator emulator, Template template) {
    this.emulator = emulator;
    this.template = template;
  }

  void make() {
    tables();
    queues();
    parameters();
    topics();
    bus();
    try (EcsClient ecs = emulator.client(EcsClient.builder())) {
      template
          .ofType("AWS::ECS::Cluster")
          .keySet()
          .forEach(id -> ecs.createCluster(create -> create.clusterName(template.ref(id))));
    }
  }

  /** Takes everything out of the tables, by making them anew. */
  void emptied() {
    try (DynamoDbClient dynamo = emulator.client(DynamoDbClient.builder())) {
      template
          .ofType("AWS::DynamoDB::Table")
          .keySet()
          .forEach(id -> dynamo.deleteTable(delete -> delete.tableName(template.ref(id))));
    }
    tables();
  }

  private void tables() {
    try (DynamoDbClient dynamo = emulator.client(DynamoDbClient.builder())) {
      template
          .ofType("AWS::DynamoDB::Table")
          .forEach((id, table) ->
              dynamo.createTable(create ->
                  create
                      .tableName(template.ref(id))
                      .billingMode(BillingMode.PAY_PER_REQUEST)
                      .attributeDefinitions(
                          table
                              .path("AttributeDefinitions")
                              .valueStream()
                              .map(Resources::attribute)
                              .toList())
                      .keySchema(
                          table.path("KeySchema").valueStream().map(Resources::key).toList())));
    }
  }

  private static AttributeDefinition attribute(JsonNode definition) {
    return AttributeDefinition.builder()
        .attributeName(definition.path("AttributeName").asText())
        .attributeType(definition.path("AttributeType").asText())
        .build();
  }

  private static KeySchemaElement key(JsonNode element) {
    return KeySchemaElement.builder()
        .attributeName(element.path("AttributeName").asText())
        .keyType(element.path("KeyType").asText())
        .build();
  }

  private void queues() {
    try (SqsClient sqs = emulator.client(SqsClient.builder())) {
      template
          .ofType("AWS::SQS::Queue")
          .forEach((id, queue) -> {
            if (!queue.has("RedrivePolicy")) {
              queue(sqs, id, queue);
            }
          });
      template
          .ofType("AWS::SQS::Queue")
          .forEach((id, queue) -> {
            if (queue.has("RedrivePolicy")) {
              queue(sqs, id, queue);
            }
          });
    }
  }

  private void queue(SqsClient sqs, String id, JsonNode properties) {
    Map<QueueAttributeName, String> attributes = new HashMap<>();
    for (QueueAttributeName name :
        new QueueAttributeName[] {
          QueueAttributeName.VISIBILITY_TIMEOUT,
          QueueAttributeName.MESSAGE_RETENTION_PERIOD,
          QueueAttributeName.REDRIVE_POLICY
        }) {
      JsonNode value = properties.path(name.toString());
      if (!value.isMissingNode()) {
        attributes.put(name, value.isObject() ? value.toString() : value.asText());
      }
    }
    String name = template.attribute(id, "QueueName");
    sqs.createQueue(create -> create.queueName(name).attributes(attributes));
  }

  private void parameters() {
    try (SsmClient ssm = emulator.client(SsmClient.builder())) {
      template
          .ofType("AWS::SSM::Parameter")
          .forEach((id, parameter) ->
              ssm.putParameter(put ->
                  put.name(template.ref(id))
                      .type(ParameterType.STRING)
                      .overwrite(true)
                      .value(parameter.path("Value").asText())));
    }
  }

  private void topics() {
    try (SnsClient sns = emulator.client(SnsClient.builder());
        SqsClient sqs = emulator.client(SqsClient.builder())) {
      template
          .ofType("AWS::SNS::Topic")
          .keySet()
          .forEach(id -> {
            String arn = template.ref(id);
            String name = arn.substring(arn.lastIndexOf(':') + 1);
            sns.createTopic(create -> create.name(name));
            sqs.createQueue(create -> create.queueName(name + READER));
            sns.subscribe(subscribe ->
                subscribe
                    .topicArn(arn)
                    .protocol("sqs")
                    .endpoint(arn.replace(":sns:", ":sqs:") + READER));
          });
    }
  }

  private void bus() {
    String bus = template.ref("GuardBus");
    try (EventBridgeClient events = emulator.client(EventBridgeClient.builder());
        SqsClient sqs = emulator.client(SqsClient.builder())) {
      events.createEventBus(create -> create.name(bus));
      sqs.createQueue(create -> create.queueName(bus + TAP));
      events.putRule(put ->
          put.name(bus + TAP)
              .eventBusName(bus)
              .eventPattern("{\"account\":[\"" + Emulator.ACCOUNT + "\"]}"));
      String queue = String.join(":", "arn:aws:sqs", Emulator.REGION, Emulator.ACCOUNT, bus + TAP);
      Target tap = Target.builder().id("tap").arn(queue).build();
      events.putTargets(put -> put.rule(bus + TAP).eventBusName(bus).targets(tap));
    }
  }
}
