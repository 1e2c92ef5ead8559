package expressguard.function.sweep.history;

import expressguard.aws.Asked;
import expressguard.aws.Refusal;
import expressguard.catalog.Catalog;
import expressguard.classify.Fact;
import expressguard.event.ApiCall;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An event history in which some calls are, and in which nothing is late. */
final class StoryHistory implements CallHistory {

  static final Catalog CATALOG = Catalog.standard();

  /** What was asked for, in order. */
  final List<String> asked = new ArrayList<>();

  private final List<ApiCall> calls;
  private Optional<String> failing = Optional.empty();

  StoryHistory(List<ApiCall> calls) {
    this.calls = List.copyOf(calls);
  }

  /** From now on nothing is answered of a name. */
  void fail(String name) {
    failing = Optional.of(name);
  }

  void recover() {
    failing = Optional.empty();
  }

  /** How many calls are watched. */
  int watched() {
    return (int) calls.stream().filter(call -> Fact.of(CATALOG, call).isPresent()).count();
  }

  @Override
  public Asked<List<Found>> calls(String name, Instant from, Instant until) {
    asked.add(name);
    if (failing.filter(name::equals).isPresent()) {
      return new Asked.Refused<>(new Refusal(Refusal.Kind.THROTTLED, "slow down"));
    }
    return new Asked.Answered<>(
        calls.stream()
            .filter(call -> call.key().eventName().equals(name))
            .filter(call -> !call.at().isBefore(from) && !call.at().isAfter(until))
            .flatMap(call -> Fact.of(CATALOG, call).stream())
            .map(fact -> new Found(fact, "{\"eventID\":\"" + fact.call().eventId() + "\"}"))
            .toList());
  }
}
