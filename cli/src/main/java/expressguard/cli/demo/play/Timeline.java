package expressguard.cli.demo.play;

import expressguard.classify.Classification;
import expressguard.event.ApiCall;
import expressguard.finding.Explanation;
import expressguard.finding.Report;
import expressguard.simulator.story.Beat;
import expressguard.simulator.story.Scene;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Puts scenes, calls and what the guard says into one order.
 *
 * <p>The guard is asked after the last call of each second, because CloudTrail's time says no more:
 * what it says then holds for any order of that second's calls.
 */
final class Timeline {

  private final List<ApiCall> calls;
  private final Map<String, Explanation> explained = new HashMap<>();
  private final Function<List<ApiCall>, Report> guard;
  private final Saying saying = new Saying();
  private final List<Moment> moments = new ArrayList<>();
  private final List<Explanation> fold = new ArrayList<>();
  private int next;

  /**
   * @param calls in the order of the records
   * @param guard what it says of calls
   */
  Timeline(
      List<ApiCall> calls, List<Explanation> explanations, Function<List<ApiCall>, Report> guard) {
    this.calls = calls;
    this.guard = guard;
    explanations.forEach(one -> explained.put(one.call().eventId(), one));
  }

  List<Moment> moments(List<Scene> scenes) {
    for (Scene scene : scenes) {
      begin(scene);
      seconds(next + scene.records().size());
    }
    folded();
    return List.copyOf(moments);
  }

  private void begin(Scene scene) {
    switch (scene.beat()) {
      case Beat.Deed(var words, _) -> {
        folded();
        moments.add(new Moment.Deed(scene.at(), words));
      }
      case Beat.Pause _ -> {}
      case Beat.Visit _ -> {
        folded();
        int status = scene.answer().orElseThrow().status();
        moments.add(new Moment.Visit(scene.at(), scene.host(), status));
      }
    }
  }

  private void seconds(int end) {
    while (next < end) {
      Instant at = calls.get(next).at();
      List<Explanation> second = new ArrayList<>();
      for (; next < end && calls.get(next).at().equals(at); next++) {
        second.add(Objects.requireNonNull(explained.get(calls.get(next).eventId())));
      }
      second(at, second.stream().filter(Timeline::isWatched).toList());
    }
  }

  /** First what people called, then what AWS made of it. */
  private void second(Instant at, List<Explanation> second) {
    for (Explanation one : second) {
      if (!isOfAws(one)) {
        folded();
        moments.add(new Moment.Call(one));
      }
    }
    second.stream().filter(Timeline::isOfAws).forEach(fold::add);
    if (!second.isEmpty()) {
      List<Moment.Said> news = saying.news(at, guard.apply(calls.subList(0, next)));
      if (!news.isEmpty()) {
        folded();
        moments.addAll(news);
      }
    }
  }

  private void folded() {
    if (!fold.isEmpty()) {
      moments.add(new Moment.Folded(fold));
      fold.clear();
    }
  }

  private static boolean isWatched(Explanation explanation) {
    return !(explanation.classification() instanceof Classification.Unwatched);
  }

  private static boolean isOfAws(Explanation explanation) {
    return switch (explanation.classification()) {
      case Classification.ExpressOnBehalf _, Classification.AwsService _ -> true;
      case Classification.Unwatched _,
          Classification.Attempt _,
          Classification.ExpressApi _,
          Classification.Unsure _,
          Classification.Lost _,
          Classification.Own _,
          Classification.Direct _ ->
          false;
    };
  }
}
