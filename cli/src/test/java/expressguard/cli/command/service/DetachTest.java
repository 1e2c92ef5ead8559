package expressguard.cli.command.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import expressguard.cli.Json;
import expressguard.cli.Run;
import expressguard.simulator.gate.Denial;
import expressguard.simulator.http.Desk;
import expressguard.simulator.http.Face;
import expressguard.simulator.http.Principals;
import expressguard.simulator.model.ApiModels;
import expressguard.simulator.world.World;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Detaching a service of the simulated account, over HTTP and with the SDK's own clients. */
@Isolated
class DetachTest {

  private static final String WEB = "arn:aws:ecs:eu-west-1:111122223333:service/default/web";
  private static final String API = "arn:aws:ecs:eu-west-1:111122223333:service/default/api";

  private final Map<String, String> before = new TreeMap<>();
  private final World world = World.of(11);
  private Optional<Face> face = Optional.empty();

  /** The SDK takes these from the environment of a process, or from its properties. */
  @BeforeEach
  void two_services_behind_one_load_balancer() throws IOException {
    Face open =
        Face.open(
            0,
            world,
            new Principals(world.callers(), Map.of("AKIACAROL", "user/carol")),
            new Desk(ApiModels.standard(), world),
            Duration.ofSeconds(1));
    face = Optional.of(open);
    property("aws.endpointUrl", open.address().toString());
    property("aws.accessKeyId", "AKIACAROL");
    property("aws.secretAccessKey", "test");
    create("web");
    create("api");
  }

  @AfterEach
  void gone() {
    face.ifPresent(Face::close);
    before.forEach((name, value) -> {
      if (value.isEmpty()) {
        System.clearProperty(name);
      } else {
        System.setProperty(name, value);
      }
    });
  }

  private void create(String name) {
    carol(
        "CreateExpressGatewayService",
        """
        {"serviceName":"%s","executionRoleArn":"arn:aws:iam::111122223333:role/exec",
         "infrastructureRoleArn":"arn:aws:iam::111122223333:role/infra",
         "primaryContainer":{"image":"%s:1","containerPort":8080}}
        """
            .formatted(name, name));
    world.advance(Duration.ofMinutes(15));
  }

  private void carol(String operation, String body) {
    world.as(world.callers().console("carol")).ecs(operation, body);
  }

  private static Run.Result detach(String... more) {
    return new Run().with("COLUMNS", "400").run(arguments(more));
  }

  private static String[] arguments(String... more) {
    List<String> arguments = new ArrayList<>(List.of("detach", "--service", WEB));
    arguments.addAll(List.of(more));
    return arguments.toArray(String[]::new);
  }

  /** The calls that took a tag off something, which only the command makes here. */
  private long untagged() {
    String records = world.document().toString();
    return List.of("RemoveTags", "UntagResource", "DeleteTags", "RemoveTagsFromCertificate")
        .stream()
        .mapToLong(name -> records.split("\"eventName\":\"" + name + "\"", -1).length - 1)
        .sum();
  }

  @Test
  void shows_each_resource_its_consequence_and_who_shares_it_and_does_nothing() {
    Run.Result result = detach("--dry-run");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out())
        .contains("RULE arn:aws:elasticloadbalancing", "TARGET_GROUP", "SCALABLE_TARGET")
        .contains("Express Mode can shift no traffic and not delete it")
        .contains("inferred: AmazonECSInfrastructureRole")
        .containsPattern("LISTENER arn.*\\n.*\\n +shared +with `default/api`")
        .contains("--shared takes it too");
    assertThat(untagged()).isZero();
  }

  @Test
  void takes_the_tag_off_what_is_the_services_own_and_express_mode_loses_its_hold() {
    Run.Result result = detach("--confirm", "default/web");

    assertThat(result.code()).as(result.err() + result.out()).isZero();
    assertThat(result.out()).contains("removed", "detached").doesNotContain("failed");
    assertThat(untagged()).isPositive();
    carol(
        "UpdateExpressGatewayService",
        "{\"serviceArn\":\"%s\",\"primaryContainer\":{\"image\":\"web:2\",\"containerPort\":8080}}"
            .formatted(WEB));
    world.advance(Duration.ofMinutes(30));
    assertThat(world.document().toString())
        .as("Express Mode's own call on the rule is denied")
        .contains("AccessDenied");
  }

  @Test
  void leaves_what_others_use_unless_it_is_told_to_take_it() throws IOException {
    JsonNode own = Json.document(detach("--confirm", "default/web", "--output", "json").out());
    assertThat(own.path("left").asInt()).isPositive();
    assertThat(outcomes(own, "LISTENER")).containsOnly("LEFT");

    JsonNode all =
        Json.document(detach("--confirm", "default/web", "--shared", "--output", "json").out());
    assertThat(all.path("left").asInt()).isZero();
    assertThat(outcomes(all, "LISTENER")).containsOnly("REMOVED");
    assertThat(all.findValues("sharedWith").toString()).contains(API);
  }

  @Test
  void says_what_was_not_taken_off_and_how_to_go_on() throws IOException {
    world.deny(
        new Denial("", "elasticloadbalancing:RemoveTags", "", "", "a service control policy"));
    Run.Result partly = detach("--confirm", "default/web");

    assertThat(partly.code()).isEqualTo(4);
    assertThat(partly.out())
        .contains("removed", "failed", "AWS denied `elasticloadbalancing:RemoveTags`")
        .contains("aws elbv2 remove-tags --resource-arns arn:aws:elasticloadbalancing")
        .contains("go on");
    JsonNode again = Json.document(detach("--confirm", "default/web", "--output", "json").out());
    assertThat(outcomes(again, "RULE")).containsOnly("FAILED");
    assertThat(outcomes(again, "SCALABLE_TARGET"))
        .as("what was taken off before is no error")
        .containsOnly("REMOVED");
  }

  @Test
  void wants_the_name_typed_and_nothing_else_will_do() {
    Run.Result typed =
        new Run().onTerminal().in("default/web\n").with("NO_COLOR", "1").run(arguments());
    assertThat(typed.code()).as(typed.err()).isZero();
    assertThat(typed.err()).contains("Type default/web to detach it").doesNotContain("\u001b");

    long done = untagged();
    for (String answer : List.of("yes\n", "", "web\n", "default/we", "DEFAULT/WEB\n")) {
      Run.Result wrong = new Run().onTerminal().in(answer).run(arguments());
      assertThat(wrong.code()).isEqualTo(2);
      assertThat(wrong.err()).contains("nothing was done: that is not `default/web`");
    }
    assertThat(untagged()).isEqualTo(done);
  }

  @Test
  void asks_nobody_where_nobody_can_answer() {
    Run.Result result = new Run().in("default/web\n").run(arguments("--output", "json"));

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("nobody can be asked here; give --confirm default/web");
    assertThat(result.out()).isEmpty();
    assertThat(detach("--confirm", "default/api").code()).isEqualTo(2);
    assertThat(untagged()).isZero();
  }

  @Test
  void shows_a_person_the_plan_beside_the_programs_answer() throws IOException {
    Run.Result result =
        new Run().onTerminal().in("default/web\n").run(arguments("--output", "json"));

    assertThat(result.err()).contains("RULE", "TARGET_GROUP");
    assertThat(Json.document(result.out()).path("removed").asInt()).isPositive();
  }

  @Test
  void a_service_that_there_is_not_and_one_that_aws_does_not_show_change_nothing() {
    assertThat(Run.of("detach", "--service", WEB + "-no", "--confirm", "default/web-no").code())
        .isEqualTo(5);
    assertThat(Run.of("detach", "--service", "web").code()).isEqualTo(2);
    world.deny(new Denial("", "ecs:ListClusters", "", "", "an identity-based policy"));
    Run.Result denied = detach("--confirm", "default/web");
    assertThat(denied.code()).isEqualTo(4);
    assertThat(denied.err()).contains("AWS denied `ecs:ListClusters`");
    assertThat(untagged()).isZero();
  }

  private static List<String> outcomes(JsonNode document, String slot) {
    List<String> outcomes = new ArrayList<>();
    for (JsonNode row : document.path("resources")) {
      if (row.path("slot").asText().equals(slot)) {
        outcomes.add(row.path("outcome").asText());
      }
    }
    return outcomes;
  }

  private void property(String name, String value) {
    before.put(name, Optional.ofNullable(System.getProperty(name)).orElse(""));
    System.setProperty(name, value);
  }
}
