package expressguard.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.catalog.Catalog;
import expressguard.event.ApiCall;
import expressguard.finding.Evaluation;
import expressguard.finding.Explanation;
import expressguard.guard.GuardRoles;
import expressguard.inventory.Inventory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One event as EventBridge sends it, and beside it the answer that it must get. The answer was
 * written from what AWS documents and what was published, not from what the code says.
 *
 * @param name the path below {@code events/}, without its ending
 */
public record EventPair(String name, JsonNode event) {

  /** Folders of {@code events/} that hold something else than pairs. */
  private static final Set<String> OTHER_FOLDERS = Set.of("inventory", "stories");

  private static final String EVENT = ".json";
  private static final String ANSWER = ".expected.json";

  /** The guard's own role, as the events know it. */
  private static final String GUARD = "arn:aws:iam::111122223333:role/express-guard/LockWriter";

  /** The role for emergencies, which no lock binds. */
  private static final String BREAK_GLASS = "arn:aws:iam::111122223333:role/BreakGlass";

  /** All events, by name. */
  public static List<EventPair> all() {
    return names(EVENT).stream()
        .filter(name -> !name.endsWith(".expected"))
        .map(EventPair::named)
        .toList();
  }

  public static EventPair named(String name) {
    return new EventPair(name, EventFiles.json(path(name, EVENT)));
  }

  /** The names of all answers, whether there is an event to them or not. */
  public static List<String> answers() {
    return names(ANSWER);
  }

  /** The Express services that the events are about, as AWS describes them. */
  public static Inventory inventory() {
    return Inventory.of(
        EventFiles.find("inventory", EVENT).stream()
            .flatMap(path -> EventFiles.described(path).stream())
            .toList());
  }

  /** The CloudTrail record inside the envelope. */
  public JsonNode record() {
    return event.path("detail");
  }

  public boolean hasAnswer() {
    return Files.exists(path(name, ANSWER));
  }

  public Path answerFile() {
    return path(name, ANSWER);
  }

  /** The answer that the event must get. */
  public JsonNode expected() {
    ObjectNode answer = (ObjectNode) EventFiles.json(answerFile()).deepCopy();
    answer.remove(List.of("given", "note"));
    return answer;
  }

  /** Why no Express service is named; empty where one is. */
  public String note() {
    return hasAnswer() ? EventFiles.json(answerFile()).path("note").asText() : "";
  }

  /** What the core says of the event as it stands in its file. */
  public Explanation explanation() {
    return explanation(event.toString());
  }

  /** What the core says of the event in some other packaging. */
  public Explanation explanation(String packaged) {
    List<ApiCall> calls = new ArrayList<>();
    for (String given : given()) {
      calls.addAll(EventFiles.calls(path(given, EVENT)));
    }
    ApiCall call = EventFiles.calls(name, packaged).getFirst();
    calls.add(call);
    GuardRoles roles = GuardRoles.of(List.of(GUARD)).excepting(List.of(BREAK_GLASS));
    return Evaluation.of(Catalog.standard(), inventory(), calls, roles).explanations().stream()
        .filter(one -> one.call().equals(call))
        .findFirst()
        .orElseThrow();
  }

  /** The events that are known beside this one. */
  private List<String> given() {
    List<String> names = new ArrayList<>();
    if (hasAnswer()) {
      EventFiles.json(answerFile()).path("given").forEach(given -> names.add(given.asText()));
    }
    return names;
  }

  private static List<String> names(String ending) {
    Path events = EventFiles.root().resolve("events");
    return EventFiles.find("", ending).stream()
        .map(events::relativize)
        .filter(path -> !OTHER_FOLDERS.contains(path.getName(0).toString()))
        .map(path -> path.toString().replace('\\', '/'))
        .map(path -> path.substring(0, path.length() - ending.length()))
        .toList();
  }

  private static Path path(String name, String ending) {
    return EventFiles.root().resolve("events").resolve(name + ending);
  }

  @Override
  public String toString() {
    return name;
  }
}
