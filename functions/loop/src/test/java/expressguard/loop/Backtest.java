package expressguard.loop;

import com.fasterxml.jackson.databind.JsonNode;
import expressguard.catalog.Catalog;
import expressguard.conflict.Status;
import expressguard.event.ApiCall;
import expressguard.finding.Evaluation;
import expressguard.guard.GuardRoles;
import expressguard.inventory.Inventory;
import expressguard.policy.Policy;
import expressguard.testkit.EventFiles;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the same records say to whoever reads them all at once, as `guard backtest` does. */
final class Backtest {

  private Backtest() {}

  /** The findings that are open, each as its service, its kind and its id. */
  static SortedSet<String> open(Collection<JsonNode> records, Collection<String> guardRoles) {
    String lines = records.stream().map(JsonNode::toString).collect(Collectors.joining("\n"));
    List<ApiCall> calls = EventFiles.calls("the account's records", lines);
    return Evaluation.of(Catalog.standard(), Inventory.empty(), calls, GuardRoles.of(guardRoles))
        .under(Policy.observeEverything())
        .findings()
        .stream()
        .filter(finding -> finding.conflict().status() instanceof Status.Open)
        .map(finding ->
            finding.conflict().service() + " " + finding.conflict().kind() + " " + finding.id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The same of what was announced: of each thread, the last thing that was said. */
  static SortedSet<String> announced(Collection<JsonNode> details) {
    SortedMap<String, JsonNode> last = new TreeMap<>();
    details.forEach(detail -> last.put(detail.path("thread").asText(), detail));
    return last.values().stream()
        .filter(detail -> detail.path("open").asBoolean())
        .map(detail ->
            detail.path("service").asText()
                + " "
                + detail.at("/finding/kind").asText()
                + " "
                + detail.at("/finding/id").asText())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
