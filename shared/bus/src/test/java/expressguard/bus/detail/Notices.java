package expressguard.bus.detail;

import expressguard.conflict.Conflict;
import expressguard.conflict.Status;
import expressguard.finding.Finding;
import expressguard.inventory.ExpressService;
import expressguard.inventory.ResourceId;
import expressguard.policy.Policy;
import expressguard.standing.Standing;
import expressguard.testkit.Story;
import expressguard.testkit.Telling;
import java.time.Instant;
import java.util.List;

/** What is said of stories as they come to pass. */
final class Notices {

  private Notices() {}

  /** All that is ever said of a story. */
  static List<String> of(Story story) {
    return Telling.of(story, Policy.observeEverything()).stream()
        .map(one -> FindingDetail.text(one.service(), one.standing(), one.change()))
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
