package expressguard.loop.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import expressguard.lambda.measure.Measure;
import expressguard.loop.template.Template;
import java.io.IOException;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is kept is kept safe, what is watched is there, and everything has an end. */
final class TemplateTest {

  private static final Template TEMPLATE = Template.guard(Map.of());
  private static final Pattern QUEUE_NAME = Pattern.compile("\\$\\{(\\w+)\\.QueueName}");

  @Test
  void keeps_every_table_so_that_it_can_be_restored_to_any_second() {
    Template kept = Template.guard(Map.of("KeepData", "yes", "OwnKey", "yes"));

    assertThat(kept.ofType("AWS::DynamoDB::Table"))
        .containsOnlyKeys("Facts", "Standings", "Outbox", "Watermarks", "Deliveries", "Locks");
    kept.ofType("AWS::DynamoDB::Table")
        .forEach((id, table) -> {
          assertThat(
                  table
                      .at("/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled")
                      .asBoolean())
              .as(id)
              .isTrue();
          assertThat(table.path("KeySchema"))
              .hasToString(
                  """
                  [{"AttributeName":"pk","KeyType":"HASH"},{"AttributeName":"sk","KeyType":"RANGE"}]\
                  """);
          assertThat(table.at("/TimeToLiveSpecification/AttributeName").asText())
              .isEqualTo("expires");
          assertThat(table.at("/SSESpecification/SSEType").asText()).isEqualTo("KMS");
          assertThat(table.path("DeletionProtectionEnabled").asBoolean()).isTrue();
        });
  }

  @Test
  void leaves_no_table_behind_unless_it_was_told_to() {
    TEMPLATE
        .ofType("AWS::DynamoDB::Table")
        .forEach((id, table) -> {
          assertThat(table.path("DeletionProtectionEnabled").asBoolean()).as(id).isFalse();
          assertThat(TEMPLATE.source().at("/Resources/" + id + "/DeletionPolicy").asText())
              .isEqualTo("Delete");
        });
  }

  @Test
  void keeps_each_functions_logs_in_a_group_of_its_own_that_ends() {
    TEMPLATE
        .ofType("AWS::Serverless::Function")
        .forEach((id, function) -> {
          String group = id.replace("Function", "Logs");
          assertThat(function.at("/LoggingConfig/LogGroup").asText())
              .isEqualTo(TEMPLATE.ref(group));
          assertThat(TEMPLATE.properties(group).path("RetentionInDays").asInt()).isEqualTo(30);
        });
  }

  @Test
  void alarms_for_every_queue_that_is_read_or_given_up_to() {
    SortedSet<String> watched = new TreeSet<>();
    TEMPLATE
        .ofType("AWS::CloudWatch::Alarm")
        .values()
        .forEach(alarm ->
            alarm
                .findValues("Dimensions")
                .forEach(dimensions -> watched.add(dimensions.path(0).path("Value").asText())));

    SortedSet<String> wanted = new TreeSet<>();
    TEMPLATE.ofType("AWS::SQS::Queue").keySet().forEach(id -> wanted.add("express-guard-" + id));
    TEMPLATE
        .ofType("AWS::Serverless::Function")
        .keySet()
        .forEach(id -> wanted.add("express-guard-" + id));
    assertThat(watched).containsAll(wanted);
  }

  @Test
  void tells_every_alarm_to_the_topic_that_its_alarms_may_write_to() {
    String topic = TEMPLATE.ref("AlarmTopic");

    TEMPLATE
        .ofType("AWS::CloudWatch::Alarm")
        .forEach((id, alarm) ->
            assertThat(alarm.path("AlarmActions")).as(id).hasToString("[\"" + topic + "\"]"));
    assertThat(TEMPLATE.properties("AlarmTopicPolicy").toString())
        .contains("cloudwatch.amazonaws.com", "events.amazonaws.com", "aws:SourceAccount");
  }

  @Test
  void shows_every_queue_on_the_dashboard() {
    String body = TEMPLATE.source().at("/Resources/Dashboard/Properties/DashboardBody").toString();
    SortedSet<String> shown = new TreeSet<>();
    Matcher name = QUEUE_NAME.matcher(body);
    while (name.find()) {
      shown.add(name.group(1));
    }

    assertThat(shown).isEqualTo(TEMPLATE.ofType("AWS::SQS::Queue").keySet());
  }

  @Test
  void watches_and_shows_no_measure_that_the_functions_do_not_tell() throws IOException {
    JsonNode body =
        new ObjectMapper()
            .readTree(TEMPLATE.properties("Dashboard").path("DashboardBody").asText());
    SortedSet<String> named = new TreeSet<>();
    body.findValues("metrics")
        .forEach(metrics ->
            metrics
                .valueStream()
                .filter(metric -> metric.path(0).asText().equals("ExpressGuard"))
                .forEach(metric -> named.add(metric.path(1).asText())));
    for (JsonNode alarm : TEMPLATE.ofType("AWS::CloudWatch::Alarm").values()) {
      alarm.findValues("Metric").stream()
          .filter(metric -> metric.path("Namespace").asText().equals("ExpressGuard"))
          .forEach(metric -> named.add(metric.path("MetricName").asText()));
    }

    assertThat(named)
        .isNotEmpty()
        .isSubsetOf(Stream.of(Measure.values()).map(Measure::word).toList());
  }

  @Test
  void explains_and_bounds_every_parameter() {
    TEMPLATE
        .source()
        .path("Parameters")
        .properties()
        .forEach(parameter -> {
          JsonNode given = parameter.getValue();
          assertThat(given.path("Description").asText()).as(parameter.getKey()).isNotEmpty();
          assertThat(given.has("AllowedValues") || given.has("AllowedPattern"))
              .as(parameter.getKey())
              .isTrue();
          assertThat(given.has("Default")).as(parameter.getKey()).isTrue();
        });
    TEMPLATE
        .source()
        .path("Outputs")
        .forEach(output -> assertThat(output.path("Description").asText()).isNotEmpty());
  }

  @Test
  void observes_unless_it_is_told_otherwise() {
    assertThat(TEMPLATE.source().at("/Parameters/Mode/Default").asText()).isEqualTo("observe");
    assertThat(TEMPLATE.rules())
        .filteredOn(rule -> !rule.isEnabled())
        .extracting(rule -> rule.id())
        .containsExactly("AnnotateRule", "DigestRule", "LockNewsRule", "LockRule", "NotifyRule");
  }
}
