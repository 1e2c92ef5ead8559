package expressguard.bus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import expressguard.awsjson.JsonCalls;
import expressguard.awsjson.Limits;
import expressguard.awsjson.signed.Endpoints;
import expressguard.awsjson.signed.SignedCalls;
import expressguard.awsjson.signed.Transport;
import expressguard.testkit.backend.Backend;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.Target;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The bus by signed calls, with a rule that hands on to a queue as the template's do. */
class EventBridgeBusIT extends BusContract {

  private final String name = "bus-" + UUID.randomUUID();
  private final EventBridgeClient events = client(EventBridgeClient.builder());
  private final SqsClient sqs = client(SqsClient.builder());
  private final List<String> refusals = new ArrayList<>();
  private final String queue = subscribed();

  @AfterEach
  void end() {
    events.close();
    sqs.close();
  }

  @Override
  protected Bus bus() {
    return new EventBridgeBus(
        calls(Backend.of("events", "sqs")), name, Bus.DETAIL_TYPE, refusals::add);
  }

  @Override
  protected List<String> handedOn() {
    List<String> details = new ArrayList<>();
    List<Message> messages = receive();
    while (!messages.isEmpty()) {
      messages.forEach(message -> details.add(detail(message.body())));
      messages = receive();
    }
    return details;
  }

  @Test
  void tells_why_a_bus_that_is_not_there_takes_nothing() {
    Bus nowhere =
        new EventBridgeBus(
            calls(URI.create("http://127.0.0.1:1")), name, Bus.DETAIL_TYPE, refusals::add);

    assertThat(nowhere.put(List.of("{}"))).isFalse();
    assertThat(refusals).isNotEmpty();
  }

  private List<Message> receive() {
    List<Message> messages =
        sqs.receiveMessage(get -> get.queueUrl(queue).maxNumberOfMessages(10)).messages();
    messages.forEach(message ->
        sqs.deleteMessage(delete -> delete.queueUrl(queue).receiptHandle(message.receiptHandle())));
    return messages;
  }

  private String subscribed() {
    events.createEventBus(create -> create.name(name));
    String url = sqs.createQueue(create -> create.queueName(name)).queueUrl();
    String arn =
        String.valueOf(
            sqs.getQueueAttributes(
                    get -> get.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes()
                .get(QueueAttributeName.QUEUE_ARN));
    events.putRule(rule ->
        rule.name(name)
            .eventBusName(name)
            .eventPattern(
                "{\"source\":[\"express-guard\"],\"detail-type\":[\"Express Guard Finding\"]}"));
    events.putTargets(put ->
        put.rule(name).eventBusName(name).targets(Target.builder().id("q").arn(arn).build()));
    return url;
  }

  private static String detail(String event) {
    try {
      return new ObjectMapper().readTree(event).path("detail").toString();
    } catch (JsonProcessingException e) {
      throw new AssertionError(event, e);
    }
  }

  private static JsonCalls calls(URI endpoint) {
    Limits limits = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(15));
    return new SignedCalls(
        Transport.onClassPath(limits.attempt()),
        new Endpoints(
            Map.of("AWS_REGION", "eu-central-1", "AWS_ENDPOINT_URL", endpoint.toString())),
        StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")),
        limits);
  }

  private static <B extends AwsClientBuilder<B, C>, C> C client(B builder) {
    return builder
        .endpointOverride(Backend.of("events", "sqs"))
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
        .build();
  }
}
