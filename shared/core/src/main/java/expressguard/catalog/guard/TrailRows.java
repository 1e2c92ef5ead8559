package expressguard.catalog.guard;

import expressguard.catalog.WatchedCall;
import expressguard.catalog.WatchedCall.Api;
import expressguard.catalog.reading.Effect;
import expressguard.catalog.reading.Reading;
import expressguard.catalog.reading.RowSource;
import expressguard.catalog.reading.Subject;
import expressguard.inventory.ResourceType;
import java.util.List;

/** The rows of CloudTrail: without a trail that logs, no call reaches EventBridge. */
public final class TrailRows {

  private static final RowSource TRAILS = new RowSource("cloudtrail.amazonaws.com", Api.DIRECT);
  private static final String REST =
      "; EventBridge user guide, events of AWS services through CloudTrail";

  private static final List<WatchedCall> ROWS =
      List.of(
          TRAILS.documented(
              "StopLogging",
              Reading.of(trail("name"), Effect.set("logging", "stopped")),
              "Ends what a trail records, and with it what reaches the guard.",
              "CloudTrail API reference, StopLogging" + REST),
          TRAILS.documented(
              "StartLogging",
              Reading.of(trail("name"), Effect.set("logging", "started")),
              "Lets a trail record again.",
              "CloudTrail API reference, StartLogging" + REST),
          TRAILS.documented(
              "DeleteTrail",
              Reading.of(trail("name"), Effect.deleted()),
              "Deletes a trail, and with it what reaches the guard.",
              "CloudTrail API reference, DeleteTrail" + REST),
          TRAILS.inferred(
              "UpdateTrail",
              Reading.of(trail("name"), Effect.parameters("isMultiRegionTrail")),
              "Changes a trail; one of a single Region shows the guard no call of another.",
              "CloudTrail API reference, UpdateTrail" + REST),
          TRAILS.inferred(
              "PutEventSelectors",
              Reading.of(trail("trailName"), Effect.parameters()),
              "Changes what a trail records; without management events the guard sees nothing.",
              "CloudTrail API reference, PutEventSelectors" + REST));

  private TrailRows() {}

  public static List<WatchedCall> rows() {
    return ROWS;
  }

  private static Subject trail(String member) {
    return Subject.named(member, ResourceType.TRAIL);
  }
}
