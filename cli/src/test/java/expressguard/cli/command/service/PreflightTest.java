package expressguard.cli.command.service;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.cli.Run;
import expressguard.simulator.story.Story;
import expressguard.simulator.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A plan of the update of the demo's service, and what there is in place of one. */
class PreflightTest {

  private static final String LOG_GROUP =
      """
      {"primaryContainer": {"image": "web:2", "awsLogsConfiguration":
        {"logGroup": "/aws/ecs/default/web", "logStreamPrefix": "ecs"}}}
      """;
  private static final String SCALING = "{\"scalingTarget\": {\"maxTaskCount\": 6}}";

  @TempDir Path folder;
  private Path records = Path.of("");

  /** The sidecar story up to the update that names a log group. */
  @BeforeEach
  void the_sidecar_is_in_place() throws IOException {
    Story story =
        Story.all().stream()
            .filter(one -> one.name().equals("sidecar"))
            .findFirst()
            .orElseThrow()
            .without(3);
    World world = story.world(1);
    story.play(world);
    records = Files.writeString(folder.resolve("sidecar.json"), world.document().toString());
  }

  @Test
  void a_log_group_takes_the_log_driver_back_and_the_plan_says_from_whom() {
    Run.Result plan = planned(LOG_GROUP);

    assertThat(plan.code()).isEqualTo(1);
    assertThat(plan.out().replaceAll("\\s+", " "))
        .contains("logConfiguration.logDriver", "awsfirelens → awslogs", "bob", "2026-11-0");
  }

  @Test
  void an_update_without_a_log_group_leaves_everything_as_it_is() {
    Run.Result plan = planned(SCALING);

    assertThat(plan.code()).as(plan.out() + plan.err()).isZero();
    assertThat(plan.out()).contains("KEPT").doesNotContain("OVERWRITTEN");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"colour": "blue"}                             | colour
          {"primaryContainer": {"image": "a", "size": 1}} | primaryContainer.size
          {"cpu": "256", "cpu": "512"}                   | twice
          {"cpu": ["256"]}                               | cpu
          {"primaryContainer": {"image": "a"             | line
          ["cpu"]                                        | object
          {"serviceArn": "arn:aws:ecs:eu-west-1:111122223333:service/default/other"} | serviceArn
          """)
  void an_update_that_cannot_be_made_gives_no_plan_and_names_the_place(String update, String word) {
    Run.Result plan = planned(update);

    assertThat(plan.code()).isEqualTo(3);
    assertThat(plan.out()).isEmpty();
    assertThat(plan.err()).contains(word);
  }

  @Test
  void a_service_that_nobody_knows_is_told_and_is_no_clean_plan() {
    Run.Result byName = planned(SCALING, "default/nowhere");
    Run.Result byArn =
        planned(SCALING, "arn:aws:ecs:eu-west-1:111122223333:service/default/nowhere");

    assertThat(byName.code()).isEqualTo(5);
    assertThat(byName.err()).contains("`default/nowhere`", "give its ARN");
    assertThat(byArn.code()).isEqualTo(5);
    assertThat(words(byArn)).contains("check the ARN, the account and the Region");
  }

  @Test
  void a_text_that_is_no_service_is_a_wrong_command_line() {
    Run.Result plan = planned(SCALING, "web?");

    assertThat(plan.code()).isEqualTo(2);
    assertThat(plan.err()).contains("`web?`");
  }

  @Test
  void a_ledger_beside_records_is_a_wrong_command_line() {
    Run.Result plan =
        new Run()
            .in(SCALING)
            .run(
                "preflight",
                "--service",
                "default/web",
                "--update",
                "-",
                "--ledger",
                "express-guard",
                "--from",
                records.toString());

    assertThat(plan.code()).isEqualTo(2);
    assertThat(plan.err()).contains("`--ledger` or `--from`");
  }

  @Test
  void records_that_cannot_be_read_make_the_plan_an_incomplete_one() throws IOException {
    Files.writeString(folder.resolve("torn.json"), "{\"Records\": [{\"eventSource\": \"ecs.am");
    Run.Result plan =
        new Run()
            .in(SCALING)
            .run(
                "preflight",
                "--service",
                "default/web",
                "--update",
                "-",
                "--from",
                folder.toString());

    assertThat(plan.code()).isNotZero();
    assertThat(plan.out() + plan.err()).contains("torn.json");
  }

  @Test
  void a_past_without_its_beginning_makes_the_plan_an_incomplete_one() throws IOException {
    String all = Files.readString(records);
    Files.writeString(records, all.replace("CreateExpressGatewayService", "DescribeClusters"));
    Run.Result plan = planned(SCALING, "arn:aws:ecs:eu-west-1:111122223333:service/default/web");

    assertThat(plan.code()).isEqualTo(5);
    assertThat(words(plan)).contains("This is not a whole plan");
  }

  /** Everything that was printed, however the lines were broken. */
  private static String words(Run.Result result) {
    return (result.out() + result.err()).replaceAll("\\s+", " ");
  }

  private Run.Result planned(String update) {
    return planned(update, "default/web");
  }

  private Run.Result planned(String update, String service) {
    return new Run()
        .in(update)
        .run("preflight", "--service", service, "--update", "-", "--from", records.toString());
  }
}
