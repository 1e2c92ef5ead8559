package expressguard.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import expressguard.message.composition.Letters;
import expressguard.message.digest.Digest;
import expressguard.message.digest.DigestLetters;
import expressguard.message.digest.Entry;
import expressguard.message.slack.SlackMessage;
import expressguard.message.text.Subject;
import expressguard.message.text.TextMessage;
import expressguard.testkit.Story;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever names, values and sentences are: a message has no active element but the guard's own.
 */
class HostileTextTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final List<String> ATTACKS =
      List.of(
          "<!channel>",
          "<!subteam^S1|x>",
          "<@U123>",
          "<#C1|general>",
          "<http://evil.example|console>",
          "http://evil.example/",
          "hTTpS://evil.example",
          "www.evil.example",
          "WWW.evil.example",
          "mailto:x@evil.example",
          "&lt;!here&gt;",
          "`",
          "``",
          "```",
          "`<!here>`",
          "\n",
          "\r\nSubject: forged\r\n",
          "\u2028",
          "\u001b[2J",
          "\u009b31m",
          "\u0000",
          "\u202egnp.exe",
          "\u2066",
          "\u200b",
          "\ufeff",
          "\u00ad",
          "\u3164",
          "\ud800",
          "*bold*",
          "_it_",
          "~s~",
          ":fire:",
          "|",
          ">",
          "=cmd()",
          "<script>alert(1)</script>",
          "[x](javascript:alert(1))");

  /** Members whose form the reader checks; nothing hostile gets through there. */
  private static final Set<String> KEPT =
      Set.of(
          "service",
          "news",
          "kind",
          "severity",
          "word",
          "at",
          "responses",
          "affects",
          "vehicle",
          "open",
          "slot",
          "version",
          "schemaVersion");

  @ParameterizedTest
  @ValueSource(
      strings = {"sidecar", "stranding", "custom-domain", "certificate-quota", "terraform-plan"})
  void no_channel_obeys_hostile_text(String story) throws IOException {
    Random random = new Random(story.hashCode());
    for (String detail : Messages.details(Story.named(story))) {
      for (int round = 0; round < 40; round++) {
        JsonNode hostile = JSON.readTree(detail);
        poison(hostile, random);
        Owner owner =
            new Owner.ClusterTag(attack(random), attack(random), attack(random) + "<!channel>");
        Messages.of(hostile.toString(), owner).forEach(HostileTextTest::assertTame);
      }
    }
  }

  @Test
  void a_digest_obeys_no_hostile_text() throws IOException {
    Random random = new Random(7);
    List<Entry> entries = new ArrayList<>();
    for (String detail : Messages.details(Story.named("stranding"))) {
      JsonNode hostile = JSON.readTree(detail);
      poison(hostile, random);
      entries.add(Entry.of(Messages.notice(hostile.toString())));
    }
    Letter letter =
        DigestLetters.of(new Digest("team", LocalDate.parse("2026-10-06"), entries, true));

    assertTame("sns.txt", TextMessage.of(letter));
    assertTame("slack.json", SlackMessage.of(letter));
  }

  @Test
  void a_subject_is_ascii_in_one_line_of_fewer_than_a_hundred_characters() {
    assertThat(Subject.of("[HIGH] \u65e5\u672c\r\nBcc: x\u0007" + "y".repeat(200)))
        .matches("[ -~]{1,99}")
        .startsWith("[HIGH] ??  Bcc: x")
        .endsWith("...");
    assertThat(Subject.of("\u0007")).isEqualTo("Express Guard");
  }

  @Test
  void a_service_name_that_is_none_gets_no_link() throws IOException {
    String detail = Messages.details(Story.named("sidecar")).getFirst();
    for (String name : List.of("../../evil", "a b/c", "a/b?x=y", "a/b#c", "a/b/c", "a")) {
      JsonNode hostile = JSON.readTree(detail);
      ((ObjectNode) hostile)
          .put("service", "arn:aws:ecs:eu-central-1:111122223333:service/" + name);
      assertThat(link(hostile)).as(name).isFalse();
    }
    ObjectNode region = (ObjectNode) JSON.readTree(detail);
    assertThat(link(region.put("service", "arn:aws:ecs:evil&x:111122223333:service/a/b")))
        .isFalse();
    assertThat(link(JSON.readTree(detail))).isTrue();
  }

  private static boolean link(JsonNode detail) {
    return Letters.of(
            Messages.notice(detail.toString()), new Addressee(new Owner.Nobody("owner"), List.of()))
        .link()
        .isPresent();
  }

  private static void assertTame(String form, String text) {
    switch (form) {
      case "sns.txt" -> assertPlain(text);
      case "slack.json" -> assertSlack(text);
      case "q.json", "securityhub.json", "event.json" -> assertJson(form, text);
      default -> throw new IllegalArgumentException(form);
    }
  }

  private static void assertPlain(String text) {
    assertVisible(text.replace("\n", ""));
    assertThat(text.lines()).noneMatch(line -> line.startsWith("Subject: forged"));
    String rest = text.replaceAll(Pattern.quote(ConsoleLink.HOST) + "[A-Za-z0-9/_?=-]+", "");
    assertThat(rest).doesNotContain("://").doesNotContain("mailto:");
    assertThat(rest).doesNotContainPattern("(?i)www\\.");
  }

  private static void assertSlack(String payload) {
    JsonNode json = read(payload);
    assertMrkdwn(json.path("text").asText());
    for (JsonNode block : json.path("blocks")) {
      List<JsonNode> texts = new ArrayList<>(List.of(block.path("text")));
      block.path("elements").forEach(texts::add);
      for (JsonNode one : texts) {
        if (one.path("type").asText().equals("mrkdwn")) {
          assertThat(one.path("verbatim").asBoolean()).isTrue();
          assertMrkdwn(one.path("text").asText());
        }
        assertVisible(one.path("text").asText().replace("\n", ""));
      }
    }
  }

  /** Outside of the guard's own link there is no angle bracket, and no half an escape. */
  private static void assertMrkdwn(String text) {
    String rest =
        text.replaceAll(
            "<"
                + Pattern.quote(ConsoleLink.HOST)
                + "[A-Za-z0-9/_?=;&-]+\\|(Open the service|open)>",
            "");
    assertThat(rest).doesNotContain("<").doesNotContain(">");
    assertThat(rest.replaceAll("&(amp|lt|gt);", "")).doesNotContain("&");
    String words = rest.replaceAll("`[^`]*`", "");
    assertThat(words).doesNotContain("://").doesNotContain("`").doesNotContain("mailto:");
    assertThat(words).doesNotContainPattern("(?i)www\\.");
  }

  private static void assertJson(String form, String text) {
    JsonNode json = read(text);
    if (form.equals("q.json")) {
      JsonNode content = json.path("content");
      assertMrkdwn(content.path("title").asText());
      assertMrkdwn(content.path("description").asText());
      content.path("nextSteps").forEach(step -> assertMrkdwn(step.asText()));
      content.path("keywords").forEach(word -> assertMrkdwn(word.asText()));
      json.path("metadata").path("relatedResources").forEach(arn -> assertMrkdwn(arn.asText()));
    }
    if (!form.equals("event.json")) {
      walk(json);
    }
  }

  @Test
  void an_event_keeps_what_is_hostile_for_machines_and_escapes_it_for_whoever_prints_it()
      throws IOException {
    String detail = Messages.details(Story.named("sidecar")).getFirst();
    JsonNode hostile = JSON.readTree(detail);
    ((ObjectNode) hostile.path("finding")).put("source", "\u202e\u001b\u200b");
    String event = Messages.event(hostile.toString(), new Owner.ServiceTag("owner", "\u202ex"));

    assertThat(event).matches("[ -~]+");
    assertThat(read(event).at("/finding/source").asText()).isEqualTo("\u202e\u001b\u200b");
    assertThat(read(event).at("/owner/name").asText()).isEqualTo("x");
  }

  private static void walk(JsonNode node) {
    if (node.isTextual()) {
      assertVisible(node.asText().replace("\n", ""));
    }
    node.forEach(HostileTextTest::walk);
  }

  private static void assertVisible(String text) {
    assertThat(text.codePoints().filter(HostileTextTest::steers))
        .as("characters that steer in %s", text)
        .isEmpty();
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

  private static JsonNode read(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new AssertionError(text, e);
    }
  }

  private static void poison(JsonNode node, Random random) {
    if (node instanceof ObjectNode object) {
      for (var member : object.properties()) {
        if (!KEPT.contains(member.getKey())) {
          member.setValue(poisoned(member.getValue(), random));
        }
      }
    } else if (node instanceof ArrayNode array) {
      for (int index = 0; index < array.size(); index++) {
        array.set(index, poisoned(array.get(index), random));
      }
    }
  }

  private static JsonNode poisoned(JsonNode value, Random random) {
    if (value instanceof TextNode text && text.asText().matches("x[gnt]-[0-9a-f]{16}")) {
      return text;
    }
    if (value instanceof TextNode text) {
      return new TextNode(mixed(text.asText(), random));
    }
    poison(value, random);
    return value;
  }

  private static String mixed(String text, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> attack(random) + text;
      case 1 -> text + attack(random) + attack(random);
      case 2 -> {
        int place = random.nextInt(text.length() + 1);
        yield text.substring(0, place) + attack(random) + text.substring(place);
      }
      default -> attack(random) + attack(random) + attack(random);
    };
  }

  private static String attack(Random random) {
    return ATTACKS.get(random.nextInt(ATTACKS.size()));
  }
}
