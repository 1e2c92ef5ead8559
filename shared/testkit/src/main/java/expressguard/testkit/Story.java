package expressguard.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import expressguard.catalog.Catalog;
import expressguard.event.ApiCall;
import expressguard.finding.Evaluation;
import expressguard.finding.Report;
import expressguard.guard.GuardRoles;
import expressguard.history.History;
import expressguard.history.claim.Claims;
import expressguard.inventory.Inventory;
import expressguard.inventory.ResourceId;
import expressguard.ownership.FieldKey;
import expressguard.ownership.Ownership;
import expressguard.policy.Policy;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A story of {@code events/stories}: records in the shape of CloudTrail, what they tell, the rules
 * of the seed page that it holds up, and the findings that must come out. The file is a CloudTrail
 * log file with more members, so the product reads it as it stands.
 */
public record Story(String name, JsonNode json, List<ApiCall> calls) {

  /** The roles that the lock excepts in the accounts of the stories. */
  public static final GuardRoles ROLES =
      GuardRoles.of(
              List.of(
                  "arn:aws:iam::111122223344:role/express-guard/LockWriter",
                  "arn:aws:iam::111122223355:role/express-guard/LockWriter",
                  "arn:aws:iam::111122223377:role/express-guard/LockWriter",
                  "arn:aws:iam::111122223388:role/express-guard/LockWriter"))
          .excepting(List.of("arn:aws:iam::111122223355:role/BreakGlass"));

  /** All stories, by name. */
  public static List<Story> all() {
    return EventFiles.find("stories", ".story.json").stream().map(Story::of).toList();
  }

  public static Story named(String name) {
    return of(EventFiles.root().resolve("events/stories/" + name + ".story.json"));
  }

  private static Story of(Path path) {
    String name = path.getFileName().toString().replace(".story.json", "");
    return new Story(name, EventFiles.json(path), EventFiles.calls(path));
  }

  /** The rules that the story fails for when they are broken. */
  public SortedSet<String> rules() {
    SortedSet<String> rules = new TreeSet<>();
    json.path("rules").forEach(rule -> rules.add(rule.asText()));
    return rules;
  }

  public JsonNode expected() {
    return json.path("expected");
  }

  /** Who holds the fields of a service at the end of the story, by the words for the managers. */
  public SortedMap<String, List<String>> owners(ResourceId service) {
    History history =
        Evaluation.of(Catalog.standard(), Inventory.empty(), calls, ROLES).history(service);
    Ownership ownership = Ownership.of(Claims.of(history));
    SortedMap<String, List<String>> owners = new TreeMap<>();
    for (FieldKey key : ownership.fields()) {
      ownership.holding(key).ifPresent(held -> owners.put(key.field(), held.managers()));
    }
    return owners;
  }

  /** What the core says of the story's own calls. */
  public Report report() {
    return report(calls);
  }

  /** What the core says of calls in another order, repeated, or with others. */
  public static Report report(Collection<ApiCall> calls) {
    return Evaluation.of(Catalog.standard(), Inventory.empty(), calls, ROLES)
        .under(Policy.observeEverything());
  }

  @Override
  public String toString() {
    return name;
  }
}
