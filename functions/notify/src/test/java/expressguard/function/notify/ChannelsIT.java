package expressguard.function.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.bus.detail.NoticeReader;
import expressguard.function.notify.arrival.Arrival;
import expressguard.function.notify.arrival.ArrivalReader;
import expressguard.function.notify.channel.Channel;
import expressguard.function.notify.channel.Parcel;
import expressguard.function.notify.channel.Sent;
import expressguard.function.notify.channel.aws.ChatChannel;
import expressguard.function.notify.channel.aws.EventChannel;
import expressguard.function.notify.channel.aws.SecurityHubChannel;
import expressguard.function.notify.channel.aws.SnsChannel;
import expressguard.function.notify.channel.webhook.ManagedSecrets;
import expressguard.function.notify.channel.webhook.UnreadableSecretException;
import expressguard.message.Addressee;
import expressguard.message.Owner;
import expressguard.message.composition.Letters;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.Target;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.securityhub.SecurityHubClient;
import software.amazon.awssdk.services.securityhub.model.AwsSecurityFinding;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The channels, each with its real client, and what is to be seen behind them. */
class ChannelsIT {

  private final Emulator emulator = Emulator.ofEnvironment();
  private final SnsClient sns = emulator.client(SnsClient.builder());
  private final SqsClient sqs = emulator.client(SqsClient.builder());
  private final String name = "it-" + UUID.randomUUID();
  private final List<String> story =
      Desk.details("stranding").stream().map(ChannelsIT::ofEmulator).toList();

  @AfterEach
  void end() {
    sns.close();
    sqs.close();
    emulator.close();
  }

  @Test
  void a_topic_brings_plain_text_to_whoever_subscribed() throws IOException {
    String topic = sns.createTopic(create -> create.name(name)).topicArn();
    String queue = subscribed(topic, Map.of());

    assertThat(send(new SnsChannel(sns, topic), story.getFirst())).isEqualTo(new Sent.Delivered());
    ObjectNode message = Desk.read(receive(queue).getFirst().body());
    assertThat(message.path("Subject").asText())
        .isEqualTo("[HIGH] stranding/web: Traffic pinned to one target group of the pair");
    assertThat(message.path("Message").asText())
        .contains("What happened", "Ways out", "Why you get this", "team-web");
    assertThat(message.at("/MessageAttributes/owner/Value").asText()).isEqualTo("team-web");
    assertThat(message.at("/MessageAttributes/severity/Value").asText()).isEqualTo("high");
  }

  @Test
  void a_topic_is_found_by_its_name_beside_the_service() throws IOException {
    String queue = subscribed(sns.createTopic(create -> create.name(name)).topicArn(), Map.of());

    assertThat(send(new SnsChannel(sns, name), story.getFirst())).isEqualTo(new Sent.Delivered());
    assertThat(receive(queue)).hasSize(1);
  }

  @Test
  void a_fifo_topic_forgets_a_message_that_comes_again() throws IOException {
    String topic =
        sns.createTopic(
                create -> create.name(name + ".fifo").attributes(Map.of("FifoTopic", "true")))
            .topicArn();
    String queue = subscribed(topic, Map.of(QueueAttributeName.FIFO_QUEUE, "true"));
    SnsChannel channel = new SnsChannel(sns, topic);
    send(channel, story.getFirst());
    send(channel, story.getFirst());

    assertThat(receive(queue)).hasSize(1);
  }

  @Test
  void amazon_q_gets_a_custom_notification() throws IOException {
    String topic = sns.createTopic(create -> create.name(name)).topicArn();
    String queue = subscribed(topic, Map.of());
    send(new ChatChannel(sns, topic), story.getFirst());

    JsonNode notification =
        Desk.read(Desk.read(receive(queue).getFirst().body()).path("Message").asText());
    assertThat(notification.path("source").asText()).isEqualTo("custom");
    assertThat(notification.at("/metadata/threadId").asText()).startsWith("xt-");
  }

  @Test
  void a_topic_that_is_not_there_is_a_refusal() throws IOException {
    assertThat(
            send(
                new SnsChannel(sns, "arn:aws:sns:eu-central-1:123456789012:" + name),
                story.getFirst()))
        .isInstanceOf(Sent.Refused.class);
  }

  @Test
  void a_bus_of_somebody_else_gets_the_finding_as_an_event_that_reads_like_the_guards_own()
      throws IOException {
    try (EventBridgeClient events = emulator.client(EventBridgeClient.builder())) {
      String bus = events.createEventBus(create -> create.name(name)).eventBusArn();
      String queue = queue(Map.of());
      events.putRule(rule ->
          rule.name(name)
              .eventBusName(name)
              .eventPattern(
                  "{\"source\":[\"express-guard\"],\"detail\":{\"severity\":[\"HIGH\"]}}"));
      events.putTargets(targets ->
          targets
              .rule(name)
              .eventBusName(name)
              .targets(Target.builder().id("queue").arn(arn(queue)).build()));

      assertThat(send(new EventChannel(emulator.calls(), bus), story.getFirst()))
          .isEqualTo(new Sent.Delivered());
      String event = receive(queue).getFirst().body();
      assertThat(((Arrival.Told) new ArrivalReader().read(event)).notice())
          .isEqualTo(new NoticeReader().detail(story.getFirst()));
      assertThat(Desk.read(event).at("/detail/owner/name").asText()).isEqualTo("team-web");
    }
  }

  @Test
  void security_hub_keeps_one_finding_a_thread_and_archives_it_at_the_end() throws IOException {
    try (SecurityHubClient hub = emulator.client(SecurityHubClient.builder())) {
      hub.enableSecurityHub(enable -> {});
      SecurityHubChannel channel = new SecurityHubChannel(hub);
      for (String detail : story) {
        assertThat(send(channel, detail)).isEqualTo(new Sent.Delivered());
      }

      String thread = Desk.read(story.getLast()).path("thread").asText();
      List<AwsSecurityFinding> all =
          hub.getFindings(get -> {}).findings().stream()
              .filter(finding -> finding.id().endsWith(thread))
              .toList();
      assertThat(all.getLast().recordStateAsString()).isEqualTo("ARCHIVED");
      assertThat(all.getLast().severity().labelAsString()).isEqualTo("CRITICAL");
      assertThat(all.getLast().resources().getFirst().type()).isEqualTo("AwsEcsService");
    }
  }

  @Test
  void security_hub_keeps_what_is_about_the_guard_itself_in_its_own_region() throws IOException {
    try (SecurityHubClient hub = emulator.client(SecurityHubClient.builder())) {
      hub.enableSecurityHub(enable -> {});
      String detail = Desk.details("guard-tampered").getFirst();
      assertThat(send(new SecurityHubChannel(hub), detail)).isEqualTo(new Sent.Delivered());

      String region = hub.serviceClientConfiguration().region().id();
      String thread = Desk.read(detail).path("thread").asText();
      assertThat(hub.getFindings(get -> {}).findings())
          .filteredOn(finding -> finding.id().endsWith(thread))
          .isNotEmpty()
          .allSatisfy(finding -> {
            assertThat(finding.region()).isEqualTo(region);
            assertThat(finding.productArn()).startsWith("arn:aws:securityhub:" + region + ":");
          });
    }
  }

  @Test
  void a_secret_is_read_and_a_missing_one_is_told_by_its_name() throws Exception {
    try (SecretsManagerClient client = emulator.client(SecretsManagerClient.builder())) {
      client.createSecret(create -> create.name(name).secretString("https://hooks.slack.com/x"));
      ManagedSecrets secrets = new ManagedSecrets(client);

      assertThat(secrets.text(name)).isEqualTo("https://hooks.slack.com/x");
      assertThatThrownBy(() -> secrets.text("no-" + name))
          .isInstanceOf(UnreadableSecretException.class)
          .hasMessage("there is no secret `no-" + name + "`");
    }
  }

  private static Sent send(Channel channel, String detail) throws IOException {
    var notice = new NoticeReader().detail(detail);
    Addressee addressee =
        new Addressee(new Owner.ServiceTag("owner", "team-web"), List.of("it is a test"));
    return channel.send(
        new Parcel(
            notice,
            detail,
            Instant.parse("2026-12-01T00:00:00Z").plusSeconds(notice.version()),
            addressee,
            Letters.of(notice, addressee)));
  }

  /** The emulator has an account of its own. */
  private static String ofEmulator(String detail) {
    return detail.replace("111122223307", Emulator.ACCOUNT);
  }

  private String subscribed(String topic, Map<QueueAttributeName, String> attributes) {
    String queue = queue(attributes);
    sns.subscribe(subscribe -> subscribe.topicArn(topic).protocol("sqs").endpoint(arn(queue)));
    return queue;
  }

  private String queue(Map<QueueAttributeName, String> attributes) {
    String suffix = attributes.isEmpty() ? "" : ".fifo";
    return sqs.createQueue(create -> create.queueName(name + suffix).attributes(attributes))
        .queueUrl();
  }

  private String arn(String queue) {
    return String.valueOf(
        sqs.getQueueAttributes(
                get -> get.queueUrl(queue).attributeNames(QueueAttributeName.QUEUE_ARN))
            .attributes()
            .get(QueueAttributeName.QUEUE_ARN));
  }

  private List<Message> receive(String queue) {
    return sqs.receiveMessage(
            receive -> receive.queueUrl(queue).maxNumberOfMessages(10).waitTimeSeconds(1))
        .messages();
  }
}
