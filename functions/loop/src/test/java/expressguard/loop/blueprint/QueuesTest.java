package expressguard.loop.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import expressguard.function.notify.delivery.Deliveries;
import expressguard.loop.template.EventRule;
import expressguard.loop.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing is lost between rules, queues and functions, and nobody else can write into them. */
final class QueuesTest {

  private static final long FOURTEEN_DAYS = 14 * 24 * 3600;

  static Stream<Template> templates() {
    return Stream.of(
        Template.guard(Map.of()),
        Template.guard(Map.of("Forwarder", "yes")),
        Template.guard(Map.of("OwnKey", "yes", "Canary", "no", "Mode", "enforce")),
        Template.forward("111122223333", Map.of("HomeRegion", "eu-central-1")));
  }

  @ParameterizedTest
  @MethodSource("templates")
  void gives_every_queue_that_a_function_reads_a_queue_for_what_it_gives_up(Template template) {
    SortedMap<String, JsonNode> queues = template.ofType("AWS::SQS::Queue");
    for (JsonNode function : template.ofType("AWS::Serverless::Function").values()) {
      for (JsonNode source : sources(function)) {
        JsonNode queue = template.properties(logicalId(template, source.path("Queue").asText()));
        long timeout = function.path("Timeout").asLong(60);

        assertThat(queue.at("/RedrivePolicy/maxReceiveCount").asInt()).isEqualTo(10);
        assertThat(queues)
            .containsKey(
                logicalId(template, queue.at("/RedrivePolicy/deadLetterTargetArn").asText()));
        assertThat(queue.path("VisibilityTimeout").asLong()).isGreaterThanOrEqualTo(6 * timeout);
        assertThat(source.path("FunctionResponseTypes").toString()).contains("ReportBatchItemFail");
        assertThat(source.at("/ScalingConfig/MaximumConcurrency").asInt()).isBetween(2, 10);
      }
    }
  }

  /** Or whoever was stopped between a claim and its message would find his own claim in his way. */
  @Test
  void shows_a_message_to_notify_again_only_when_a_claim_has_ended() {
    JsonNode queue = Template.guard(Map.of()).properties("NotifyQueue");
    assertThat(queue.path("VisibilityTimeout").asLong())
        .isGreaterThan(Deliveries.CLAIM.toSeconds());
  }

  @ParameterizedTest
  @MethodSource("templates")
  void keeps_what_waits_for_a_fortnight_and_encrypted(Template template) {
    template
        .ofType("AWS::SQS::Queue")
        .forEach((id, queue) -> {
          assertThat(queue.path("MessageRetentionPeriod").asLong()).as(id).isEqualTo(FOURTEEN_DAYS);
          assertThat(queue.path("SqsManagedSseEnabled").asBoolean() != queue.has("KmsMasterKeyId"))
              .as(id)
              .isTrue();
        });
  }

  @ParameterizedTest
  @MethodSource("templates")
  void gives_every_target_of_every_rule_a_queue_for_what_it_does_not_take(Template template) {
    for (EventRule rule : template.rules()) {
      for (JsonNode target : rule.targets()) {
        assertThat(target.at("/DeadLetterConfig/Arn").asText())
            .as(rule.id())
            .isEqualTo(template.arn("UndeliveredQueue"));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void lets_exactly_the_rules_that_send_to_a_queue_write_into_it(Template template) {
    SortedMap<String, SortedSet<String>> senders = new TreeMap<>();
    for (EventRule rule : template.rules()) {
      for (JsonNode target : rule.targets()) {
        Stream.of(target.path("Arn").asText(), target.at("/DeadLetterConfig/Arn").asText())
            .filter(arn -> arn.contains(":sqs:"))
            .forEach(queue ->
                senders.computeIfAbsent(queue, _ -> new TreeSet<>()).add(template.arn(rule.id())));
      }
    }

    SortedMap<String, SortedSet<String>> allowed = new TreeMap<>();
    for (JsonNode policy : template.ofType("AWS::SQS::QueuePolicy").values()) {
      for (JsonNode statement : policy.at("/PolicyDocument/Statement")) {
        assertThat(statement.path("Principal"))
            .hasToString("{\"Service\":\"events.amazonaws.com\"}");
        assertThat(statement.path("Action").asText()).isEqualTo("sqs:SendMessage");
        assertThat(statement.at("/Condition/StringEquals/aws:SourceAccount").asText())
            .isEqualTo("111122223333");
        allowed
            .computeIfAbsent(statement.path("Resource").asText(), _ -> new TreeSet<>())
            .addAll(texts(statement.at("/Condition/ArnEquals/aws:SourceArn")));
      }
    }

    assertThat(allowed).isEqualTo(senders);
  }

  @Test
  void lets_EventBridge_and_alarms_use_the_stacks_own_key() {
    Template template = Template.guard(Map.of("OwnKey", "yes"));

    assertThat(template.properties("Key").at("/KeyPolicy/Statement").valueStream())
        .anySatisfy(statement -> {
          assertThat(statement.at("/Principal/Service").toString())
              .contains("events.amazonaws.com", "cloudwatch.amazonaws.com");
          assertThat(texts(statement.path("Action")))
              .containsExactly("kms:Decrypt", "kms:GenerateDataKey");
        });
    for (JsonNode role : template.ofType("AWS::IAM::Role").values()) {
      assertThat(role.toString()).contains("kms:GenerateDataKey");
    }
  }

  private static List<JsonNode> sources(JsonNode function) {
    return function
        .path("Events")
        .valueStream()
        .filter(event -> event.path("Type").asText().equals("SQS"))
        .map(event -> event.path("Properties"))
        .toList();
  }

  private static String logicalId(Template template, String arn) {
    return template.ids().stream()
        .filter(id -> template.ofType("AWS::SQS::Queue").containsKey(id))
        .filter(id -> template.arn(id).equals(arn))
        .findFirst()
        .orElseThrow();
  }

  static List<String> texts(JsonNode oneOrMore) {
    List<String> texts = new ArrayList<>();
    if (oneOrMore.isArray()) {
      oneOrMore.forEach(one -> texts.add(one.asText()));
    } else {
      texts.add(oneOrMore.asText());
    }
    return texts;
  }
}
