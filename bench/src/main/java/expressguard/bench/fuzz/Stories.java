package expressguard.bench.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.testkit.Canaries;
import expressguard.testkit.Story;
import java.util.ArrayList;
import java.util.List;

/**
 * The bundled stories, short and whole, with texts changed and records left out, doubled and out of
 * order.
 */
final class Stories {

  /** What somebody would write who wants to be obeyed. */
  private static final List<String> ATTACKS =
      List.of(
          "<!channel>",
          "<http://evil.example|console>",
          "`<!here>`",
          "\r\nSubject: forged\r\n",
          "\u001b[2J",
          "\u202egnp.exe",
          "=cmd()",
          "<script>alert(1)</script>",
          "{\"a\":1}",
          "arn:aws:ecs:eu-central-1:111122223333:service/x/y",
          "\ud800",
          "");

  /** Of so many stories one is whole: it is gone through ten times as long as a short one. */
  private static final int WHOLE = 32;

  private final List<JsonNode> whole;
  private final List<JsonNode> brief;

  private Stories(List<JsonNode> whole, List<JsonNode> brief) {
    this.whole = whole;
    this.brief = brief;
  }

  static Stories bundled() {
    List<JsonNode> brief = new ArrayList<>(ShortStories.ofFindings());
    brief.addAll(ShortStories.ofEvents());
    return new Stories(Story.all().stream().map(Story::json).toList(), brief);
  }

  /** A story as the fuzzer changes it, with a secret in every place for one. */
  String changed(FuzzedDataProvider data) {
    List<JsonNode> stories = data.consumeInt(0, WHOLE - 1) == WHOLE - 1 ? whole : brief;
    JsonNode story = stories.get(data.consumeInt(0, stories.size() - 1)).deepCopy();
    ArrayNode records = (ArrayNode) story.path("Records");
    for (int deed = data.consumeInt(0, 6); deed > 0 && !records.isEmpty(); deed--) {
      int place = data.consumeInt(0, records.size() - 1);
      switch (data.consumeInt(0, 3)) {
        case 0 -> records.remove(place);
        case 1 -> records.insert(data.consumeInt(0, records.size() - 1), records.get(place));
        default -> changeText(records.get(place), data);
      }
    }
    return new Canaries().plant(story).toString();
  }

  private static void changeText(JsonNode record, FuzzedDataProvider data) {
    List<Runnable> changes = new ArrayList<>();
    String text = text(data);
    collect(record, text, changes);
    if (!changes.isEmpty()) {
      changes.get(data.consumeInt(0, changes.size() - 1)).run();
    }
  }

  private static String text(FuzzedDataProvider data) {
    String text =
        data.consumeBoolean()
            ? ATTACKS.get(data.consumeInt(0, ATTACKS.size() - 1))
            : data.consumeString(200);
    return text.replace(Canaries.MARK, "");
  }

  private static void collect(JsonNode node, String text, List<Runnable> changes) {
    if (node instanceof ObjectNode object) {
      for (var member : List.copyOf(object.properties())) {
        if (member.getValue().isValueNode()) {
          changes.add(() -> object.put(member.getKey(), text));
        }
      }
    } else if (node instanceof ArrayNode array) {
      for (int place = 0; place < array.size(); place++) {
        int at = place;
        if (array.get(place).isTextual()) {
          changes.add(() -> array.set(at, array.textNode(text)));
        }
      }
    }
    node.forEach(child -> collect(child, text, changes));
  }
}
