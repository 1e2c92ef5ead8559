package expressguard.policyfile;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.policy.Policy;
import expressguard.policyfile.cases.PolicyTestFile;
import expressguard.policyfile.yaml.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** However a file is broken, reading it ends with an answer and never with an exception. */
final class BrokenFileTest {

  private static final String ALPHABET = "{}[]:,-'\"&*!#|>?%@`~\n\t \\\u0000\u202eaZ0";
  private static final int ROUNDS = 1000;

  @Test
  void a_broken_policy_is_valid_or_says_why_not() {
    var random = new Random(42);
    var whole = Policies.shipped("notify-and-lock.yaml");
    int refused = 0;
    for (int round = 0; round < ROUNDS; round++) {
      if (Policies.read(broken(whole, random)) instanceof Parsed.Invalid<Policy>(var problems)) {
        assertThat(problems).isNotEmpty();
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(ROUNDS / 2);
  }

  @Test
  void a_broken_test_file_is_valid_or_says_why_not() {
    var random = new Random(43);
    var whole = Policies.shipped("notify-and-lock.test.yaml");
    int refused = 0;
    for (int round = 0; round < ROUNDS; round++) {
      if (PolicyTestFile.read("t", broken(whole, random)) instanceof Parsed.Invalid<?>(var why)) {
        assertThat(why).isNotEmpty();
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(ROUNDS / 2);
  }

  @Test
  void a_value_of_every_other_type_in_every_place_is_refused_or_read() {
    var lines = Policies.shipped("notify-and-lock.yaml").lines().toList();
    for (int line = 0; line < lines.size(); line++) {
      for (String other :
          List.of("7", "true", "", "[x]", "{x: y}", "[[]]", "!!set {a}", "&a [*a]")) {
        var changed = new ArrayList<>(lines);
        changed.set(line, changed.get(line).replaceFirst(": .*", ": " + other));
        if (Policies.read(String.join("\n", changed))
            instanceof Parsed.Invalid<Policy>(var problems)) {
          assertThat(problems).isNotEmpty().allMatch(problem -> problem.line() > 0);
        }
      }
    }
  }

  private static String broken(String whole, Random random) {
    var text = new StringBuilder(whole);
    for (int wound = 0; wound <= random.nextInt(4); wound++) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(3)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        default -> text.delete(at, Math.min(text.length(), at + random.nextInt(60)));
      }
    }
    return text.toString();
  }
}
