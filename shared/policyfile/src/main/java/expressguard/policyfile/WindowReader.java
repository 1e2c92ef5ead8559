package expressguard.policyfile;

import expressguard.policy.Response;
import expressguard.policy.Window;
import expressguard.policy.calendar.Schedule;
import expressguard.policy.match.Glob;
import expressguard.policyfile.Vocabulary.WindowKind;
import expressguard.policyfile.yaml.Mapping;
import expressguard.policyfile.yaml.Mapping.Shape;
import expressguard.policyfile.yaml.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads one window. */
final class WindowReader {

  private static final Shape SHAPE =
      new Shape(
          "a window",
          List.of("name", "kind", "from"),
          List.of("days", "hours", "zone", "until", "services", "then", "at_most"));

  private WindowReader() {}

  static Optional<Window> window(Value value) {
    return value.mapping(SHAPE).flatMap(WindowReader::window);
  }

  private static Optional<Window> window(Mapping window) {
    Optional<String> name = window.at("name").flatMap(Value::text);
    Optional<Schedule> schedule = ScheduleReader.schedule(window);
    List<Glob> services = window.at("services").map(Reading::globs).orElse(List.of());
    Optional<WindowKind> kind =
        window.at("kind").flatMap(value -> value.word(Vocabulary.WINDOW_KINDS));
    return kind.flatMap(known ->
        switch (known) {
          case FREEZE -> freeze(window, name, schedule, services);
          case ALLOW -> allow(window, name, schedule, services);
        });
  }

  private static Optional<Window> freeze(
      Mapping window, Optional<String> name, Optional<Schedule> schedule, List<Glob> services) {
    window.refuse("at_most", "a freeze window has `then`");
    window.need("then", "a freeze window");
    Set<Response> then = RuleReader.responses(window);
    return name.filter(_ -> !then.isEmpty())
        .flatMap(given ->
            schedule.map(when -> new Window.Freeze(given, when, services, new TreeSet<>(then))));
  }

  private static Optional<Window> allow(
      Mapping window, Optional<String> name, Optional<Schedule> schedule, List<Glob> services) {
    window.refuse("then", "an allow window has `at_most`, the strongest response it leaves");
    window.need("at_most", "an allow window");
    Optional<Response> atMost =
        window.at("at_most").flatMap(value -> value.word(Vocabulary.RESPONSES));
    return name.flatMap(given ->
        schedule.flatMap(
            when -> atMost.map(most -> new Window.Allow(given, when, services, most))));
  }
}
