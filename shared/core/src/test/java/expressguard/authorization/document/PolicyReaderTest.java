package expressguard.authorization.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import expressguard.authorization.Json;
import expressguard.event.Data;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class PolicyReaderTest {

  private static final Map<String, Object> DENY =
      Map.of("Effect", "Deny", "Action", "ecs:*", "Resource", "*");

  @Test
  void takes_a_single_statement_and_single_texts_for_lists_of_one() {
    assertThat(read(Map.of("Version", "2012-10-17", "Statement", DENY)))
        .isEqualTo(
            new PolicyReading.Valid(
                new PolicyDocument(
                    List.of(
                        new Statement(
                            "Statement[0]",
                            Effect.DENY,
                            new Scope(false, List.of("ecs:*")),
                            new Scope(false, List.of("*")),
                            List.of())))));
  }

  @Test
  void reads_exceptions_and_conditions_in_the_order_of_their_names() {
    Map<String, Object> statement =
        Map.of(
            "Sid",
            "Keep",
            "Effect",
            "Allow",
            "NotAction",
            List.of("iam:*", "organizations:*"),
            "NotResource",
            "arn:aws:s3:::secret",
            "Condition",
            Map.of(
                "StringEquals", Map.of("b", List.of("1", "2"), "a", "3"),
                "Bool", Map.of("aws:SecureTransport", true)));
    assertThat(read(Map.of("Statement", List.of(statement))))
        .isEqualTo(
            new PolicyReading.Valid(
                new PolicyDocument(
                    List.of(
                        new Statement(
                            "Keep",
                            Effect.ALLOW,
                            new Scope(true, List.of("iam:*", "organizations:*")),
                            new Scope(true, List.of("arn:aws:s3:::secret")),
                            List.of(
                                new Clause("Bool", "aws:SecureTransport", List.of("true")),
                                new Clause("StringEquals", "a", List.of("3")),
                                new Clause("StringEquals", "b", List.of("1", "2"))))))));
  }

  @Test
  void names_every_place_that_is_wrong() {
    Map<String, Object> policy =
        Map.of(
            "Version",
            "2024-01-01",
            "Statements",
            "x",
            "Statement",
            List.of(
                Map.of("Effect", "deny", "Action", "Update", "Resource", "service/web"),
                Map.of("Action", List.of("ecs:*", Map.of()), "NotAction", "ecs:*"),
                "Allow",
                Map.of(
                    "Effect",
                    "Allow",
                    "Principal",
                    "*",
                    "Action",
                    "*",
                    "Resource",
                    List.of(),
                    "Condition",
                    Map.of("Bool", "true", "Null", Map.of("k", Map.of())))));
    assertThat(problems(policy))
        .containsExactly(
            "`Statements`: a policy has no such element here",
            "`Version`: there are only the versions `2012-10-17` and `2008-10-17`",
            "`Statement[0].Effect`: an effect is `Allow` or `Deny`",
            "`Statement[0].Action`: `Update`: an action is `*` or a service prefix, a colon and a name",
            "`Statement[0].Resource`: `service/web`: a resource is `*` or an ARN",
            "`Statement[1].Effect`: it is missing",
            "`Statement[1]`: it needs either `Action` or `NotAction`",
            "`Statement[1]`: it needs either `Resource` or `NotResource`",
            "`Statement[2]`: this is no object",
            "`Statement[3]`: a statement that names principals belongs to a resource's own policy",
            "`Statement[3].Resource`: it names nothing",
            "`Statement[3].Condition.Bool`: this is no object",
            "`Statement[3].Condition.Null.k`: this is neither a text nor a list of texts");
  }

  @Test
  void says_so_where_there_is_no_policy_or_its_text_is_hidden() {
    assertThat(PolicyReader.read(Data.Gap.UNKNOWN))
        .isEqualTo(
            new PolicyReading.Malformed(
                List.of("the policy: this is no object; its value is hidden")));
    assertThat(problems(Map.of())).containsExactly("`Statement[0]`: this is no object");
    assertThat(problems(Map.of("Statement", List.of())))
        .containsExactly("`Statement`: a policy needs at least one statement");
  }

  @Test
  void never_fails_whatever_stands_in_place_of_a_policy() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      Data garbage = garbage(random, 5);
      assertThatCode(() -> PolicyReader.read(garbage)).doesNotThrowAnyException();
    }
  }

  private static Data garbage(Random random, int depth) {
    List<String> names =
        List.of("Version", "Statement", "Sid", "Effect", "Action", "NotResource", "Condition");
    return switch (random.nextInt(depth == 0 ? 2 : 5)) {
      case 0 -> new Data.Text(names.get(random.nextInt(names.size())));
      case 1 -> random.nextBoolean() ? Data.Gap.UNKNOWN : new Data.Text("");
      case 2 -> new Data.Items(List.of(garbage(random, depth - 1), garbage(random, depth - 1)));
      default -> {
        Map<String, Data> members = new TreeMap<>();
        for (String name : names) {
          if (random.nextInt(3) > 0) {
            members.put(name, garbage(random, depth - 1));
          }
        }
        yield Data.members(members);
      }
    };
  }

  private static PolicyReading read(Map<String, Object> policy) {
    return PolicyReader.read(Json.of(policy));
  }

  private static List<String> problems(Map<String, Object> policy) {
    return read(policy) instanceof PolicyReading.Malformed(var problems)
        ? problems
        : new ArrayList<>();
  }
}
