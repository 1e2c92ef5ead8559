package expressguard.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyCommandTest {

  private static final String POLICY = Run.file("docs/policies/notify-and-lock.yaml");
  private static final String TESTS = Run.file("docs/policies/notify-and-lock.test.yaml");

  @TempDir Path folder;

  @Test
  void a_policy_that_can_be_used_is_told_with_what_it_holds() {
    Run.Result result = Run.of("policy", "validate", POLICY);

    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("policy `production` with 3 rules, 1 waiver, 2 windows");
  }

  @Test
  void every_file_is_checked_and_each_mistake_has_its_line() throws IOException {
    Path broken =
        Files.writeString(
            folder.resolve("broken.yaml"),
            "schemaVersion: 1\nname: x\nrules:\n  - name: a\n    when: {}\n    then: [notfy]\n");
    Run.Result result = Run.of("policy", "validate", broken.toString(), POLICY);

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.out().replaceAll("\\s+", " "))
        .contains("line 6", "did you mean `notify`?", "policy `production`");
  }

  @Test
  void the_shipped_tests_pass_and_are_written_for_build_servers() throws IOException {
    Path junit = folder.resolve("policy.xml");
    Run.Result result = Run.of("policy", "test", POLICY, TESTS, "--junit", junit.toString());

    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("15 of 15 tests passed");
    assertThat(Files.readString(junit)).contains("<testsuite name=\"production\" tests=\"15\"");
  }

  @Test
  void a_test_that_fails_is_1_and_says_what_was_expected() {
    Run.Result result = Run.of("policy", "test", Run.file("docs/policies/observe.yaml"), TESTS);

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).contains("FAIL", "expected annotate, notify, decided observe");
  }

  @Test
  void tests_that_cannot_be_read_are_3() {
    Run.Result result = Run.of("policy", "test", POLICY, folder.resolve("none.yaml").toString());

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.err()).contains("none.yaml: there is no such file");
  }

  @Test
  void results_that_cannot_be_written_are_5() {
    String nowhere = folder.resolve("missing/policy.xml").toString();
    Run.Result result = Run.of("policy", "test", POLICY, TESTS, "--junit", nowhere);

    assertThat(result.code()).isEqualTo(5);
    assertThat(result.err()).contains("the folder of", "does not exist");
  }
}
