package expressguard.bench.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import expressguard.catalog.Catalog;
import expressguard.classify.Fact;
import expressguard.testkit.EventFiles;
import expressguard.testkit.EventPair;
import expressguard.testkit.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What messages are made of. */
public final class Scripts {

  private static final Pattern ACCOUNT = Pattern.compile("\\b\\d{12}\\b");
  private static final int LONGEST_STORY = 20;

  private Scripts() {}

  /** The stories of one service in one account, each as the templates of its records in order. */
  public static List<List<Template>> stories() {
    List<List<Template>> stories = new ArrayList<>();
    for (Story story : Story.all()) {
      JsonNode records = story.json().path("Records");
      SortedSet<String> accounts = accounts(records);
      if (accounts.size() == 1 && records.size() <= LONGEST_STORY) {
        stories.add(templates(records, accounts.first()));
      }
    }
    return stories;
  }

  /** Calls that are watched by their names and in which no Express service has a part. */
  public static List<Template> others() {
    List<Template> others = new ArrayList<>();
    for (EventPair pair : EventPair.all()) {
      boolean frequent =
          pair.name().startsWith("ecs/") || pair.name().startsWith("elasticloadbalancing/");
      if (frequent && isWatched(pair.record()) && !pair.name().contains("ExpressGateway")) {
        others.add(Template.of(pair.record(), "111122223333"));
      }
    }
    return others;
  }

  private static boolean isWatched(JsonNode record) {
    return EventFiles.calls("record", record.toString()).stream()
        .anyMatch(call -> Fact.of(Catalog.standard(), call).isPresent());
  }

  private static List<Template> templates(JsonNode records, String account) {
    List<Template> templates = new ArrayList<>();
    for (JsonNode record : records) {
      if (isWatched(record)) {
        templates.add(Template.of(record, account));
      }
    }
    return templates;
  }

  private static SortedSet<String> accounts(JsonNode records) {
    SortedSet<String> accounts = new TreeSet<>();
    Matcher account = ACCOUNT.matcher(records.toString());
    while (account.find()) {
      accounts.add(account.group());
    }
    return accounts;
  }
}
