package expressguard.cli.demo.play;

import expressguard.cli.demo.play.Moment.News;
import expressguard.cli.demo.play.Moment.Said;
import expressguard.conflict.Conflict;
import expressguard.conflict.FieldChange;
import expressguard.finding.Finding;
import expressguard.finding.Report;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Remembers what the guard has said, and tells what a new report adds to it. */
final class Saying {

  private Map<List<Object>, Finding> said = new LinkedHashMap<>();

  /** The news of a report, in its order; what was taken back comes last. */
  List<Said> news(Instant at, Report report) {
    Map<List<Object>, Finding> now = new LinkedHashMap<>();
    List<Said> news = new ArrayList<>();
    for (Finding finding : report.findings()) {
      List<Object> key = key(finding.conflict());
      now.put(key, finding);
      Optional<Finding> before = Optional.ofNullable(said.get(key));
      if (before.isEmpty()) {
        news.add(new Said(at, News.NEW, finding, finding.conflict().changes()));
      } else if (differs(before.get(), finding)) {
        Finding earlier = before.get();
        news.add(new Said(at, change(earlier, finding), finding, fresh(earlier, finding)));
      }
    }
    said.forEach((key, finding) -> {
      if (!now.containsKey(key)) {
        news.add(new Said(at, News.TAKEN_BACK, finding, List.of()));
      }
    });
    said = now;
    return news;
  }

  /** A finding keeps its first call, while its fields and so its id can grow. */
  private static List<Object> key(Conflict conflict) {
    return List.of(conflict.kind(), conflict.service(), conflict.cause().leadingEvent());
  }

  private static List<FieldChange> fresh(Finding before, Finding now) {
    Set<String> known =
        before.conflict().changes().stream().map(Saying::field).collect(Collectors.toSet());
    return now.conflict().changes().stream()
        .filter(change -> !known.contains(field(change)))
        .toList();
  }

  private static String field(FieldChange change) {
    return change.resource() + " " + change.field();
  }

  private static boolean differs(Finding before, Finding now) {
    return !word(before).equals(word(now)) || calls(before) != calls(now);
  }

  private static News change(Finding before, Finding now) {
    return word(before).equals(word(now)) ? News.GROWN : News.OVER;
  }

  private static String word(Finding finding) {
    return finding.conflict().status().word();
  }

  private static int calls(Finding finding) {
    return finding.conflict().cause().eventIds().size();
  }
}
