package expressguard.bus.detail;

import expressguard.conflict.Conflict;
import expressguard.conflict.Status;
import expressguard.finding.Finding;
import expressguard.finding.Report;
import expressguard.inventory.ExpressService;
import expressguard.inventory.ResourceId;
import expressguard.standing.Change;
import expressguard.standing.Standing;
import expressguard.testkit.Story;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is said of stories as they come to pass. */
final class Notices {

  private Notices() {}

  /** All that is ever said of a story, when each of its calls is heard of by itself. */
  static List<String> of(Story story) {
    List<String> texts = new ArrayList<>();
    Map<ResourceId, Standing> standings = new TreeMap<>();
    for (int heard = 1; heard <= story.calls().size(); heard++) {
      Report report = Story.report(story.calls().subList(0, heard));
      TreeSet<ResourceId> services = new TreeSet<>(standings.keySet());
      report.findings().forEach(finding -> services.add(finding.conflict().service()));
      for (ResourceId id : services) {
        Standing before = standings.getOrDefault(id, Standing.none(id));
        var judgement = before.after(of(report, id), Integer.MAX_VALUE);
        standings.put(id, judgement.standing());
        ExpressService service =
            report.inventory().service(id).orElseGet(() -> ExpressService.named(id));
        for (Change change : judgement.changes()) {
          texts.add(FindingDetail.text(service, judgement.standing(), change));
        }
      }
    }
    return texts;
  }

  private static List<Finding> of(Report report, ResourceId service) {
    return report.findings().stream()
        .filter(finding -> finding.conflict().service().equals(service))
        .toList();
  }

  /** The first finding of a story. */
  static Finding first(String story) {
    return Story.named(story).report().findings().getFirst();
  }

  static Finding closed(Finding finding, String why) {
    return with(
        finding,
        finding
            .conflict()
            .with(new Status.Closed("event", Instant.parse("2026-11-24T00:00:00Z"), why)));
  }

  static Finding with(Finding finding, Conflict conflict) {
    return new Finding(
        finding.id(), conflict, finding.decision(), finding.summary(), finding.waysOut());
  }

  /** The change that leads from nothing to a finding. */
  static String opened(Finding finding) {
    ResourceId id = finding.conflict().service();
    var judgement = Standing.none(id).after(List.of(finding), 1);
    return FindingDetail.text(
        ExpressService.named(id), judgement.standing(), judgement.changes().getFirst());
  }
}
