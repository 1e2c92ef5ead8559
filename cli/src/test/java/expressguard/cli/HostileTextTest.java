package expressguard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Stories in which every free text steers a terminal: it ends titles, clears the screen, hides
 * itself, turns the direction, and forges a line of its own.
 */
class HostileTextTest {

  private static final String EVIL =
      "\u001b]0;owned\u0007\u001b[2J\u009b31m\r\nerror: forged\u0000\u007f\u202egnp.exe\u2066\u200b"
          + "\u2028\ufeff\ud800\u3164\u00ad";

  /** What steers by its place in the record stays as it is, so that there is something to tell. */
  private static final List<String> KEPT =
      List.of(
          "eventTime",
          "eventSource",
          "eventName",
          "type",
          "eventID",
          "accountId",
          "awsRegion",
          "recipientAccountId",
          "serviceArn",
          "roleArn",
          "apiVersion",
          "creationDate",
          "invokedBy",
          "sourceIPAddress",
          "field",
          "family",
          "name");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"sidecar", "stranding", "custom-domain", "managed-tag", "express-denied"})
  void no_output_obeys_hostile_text(String story) throws IOException {
    String file = hostile(story);
    List<String> outputs = new ArrayList<>();
    for (String command : List.of("explain", "backtest")) {
      for (String form : List.of("text", "json", "jsonl")) {
        Run.Result result = Run.of(command, "--output", form, file);
        outputs.add(result.out());
        outputs.add(result.err());
      }
    }

    for (String channel : List.of("sns", "q", "slack", "event", "securityhub", "digest")) {
      outputs.add(Run.of("render", "--channel", channel, file).out());
      outputs.add(Run.of("render", "--output=jsonl", "--channel", channel, file).out());
    }

    assertThat(outputs).allSatisfy(HostileTextTest::isTame);
    assertThat(outputs).anySatisfy(text -> assertThat(text).contains("\\u{1b}]0;owned\\u{7}"));
    assertThat(outputs).anySatisfy(text -> assertThat(text).contains("\\u001B]0;owned\\u0007"));
  }

  @Test
  void file_names_and_arguments_are_no_way_around() throws IOException {
    Path file = folder.resolve("a\u001b[31m\u202eb.json");
    Files.writeString(file, "{\"Records\":[{\"x\":\"\u001b\"");
    Run.Result read = Run.of("backtest", file.toString());
    Run.Result wrong = Run.of("backtest", "--\u001b[31m", "x");

    assertThat(read.err()).contains("a\\u{1b}[31m\\u{202e}b.json");
    assertThat(wrong.err()).contains("\\u{1b}");
    assertThat(List.of(read.out(), read.err(), wrong.err())).allSatisfy(HostileTextTest::isTame);
  }

  @Test
  void a_policy_is_no_way_around() throws IOException {
    Path policy =
        Files.writeString(
            folder.resolve("p.yaml"),
            """
            schemaVersion: 1
            name: "a\\e[31m\\u202e"
            rules:
              - name: "r\\e[2J"
                when: {severity: info}
                then: [notify]
            """);
    Run.Result result = Run.of("backtest", "--policy", policy.toString(), Run.story("sidecar"));
    Run.Result valid = Run.of("policy", "validate", policy.toString());

    assertThat(List.of(result.out(), result.err(), valid.out(), valid.err()))
        .allSatisfy(HostileTextTest::isTame);
  }

  private static void isTame(String text) {
    assertThat(text.codePoints().filter(c -> c != '\n').filter(HostileTextTest::steers))
        .as("characters that steer")
        .isEmpty();
    assertThat(text.lines()).noneMatch(line -> line.startsWith("error: forged"));
  }

  private static boolean steers(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> c == 0x3164;
    };
  }

  private String hostile(String story) throws IOException {
    JsonNode json = Json.document(Files.readString(Path.of(Run.story(story))));
    JsonNode records = json.path("Records");
    for (JsonNode record : records) {
      poison((ObjectNode) record);
    }
    return Files.writeString(
            folder.resolve("evil.json"), json.toString().replace("\ud800", "\\ud800"))
        .toString();
  }

  private static void poison(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .forEach(member -> member.setValue(poisoned(member.getKey(), member.getValue())));
    } else if (node instanceof ArrayNode array) {
      for (int index = 0; index < array.size(); index++) {
        array.set(index, poisoned("", array.get(index)));
      }
    }
  }

  private static JsonNode poisoned(String name, JsonNode value) {
    if (value instanceof TextNode && !KEPT.contains(name) && !value.asText().startsWith("arn:")) {
      return new TextNode(value.asText() + EVIL);
    }
    boolean session = name.equals("arn") && value.asText().contains(":assumed-role/");
    if (session) {
      return new TextNode(value.asText() + EVIL);
    }
    poison(value);
    return value;
  }
}
