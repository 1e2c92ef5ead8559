package expressguard.bench.soak.guard;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** A queue, from which a message can be taken once it is due. */
final class Post {

  /** A message with the time at which it reached the queue. */
  record Letter(String body, Instant at) {}

  private record Due(Letter letter, long order) {}

  private final PriorityQueue<Due> letters =
      new PriorityQueue<>(
          Comparator.comparing((Due due) -> due.letter().at()).thenComparingLong(Due::order));
  private final InstantSource clock;
  private long order;

  Post(InstantSource clock) {
    this.clock = clock;
  }

  void send(String body) {
    send(body, clock.instant());
  }

  void send(String body, Instant at) {
    letters.add(new Due(new Letter(body, at), order++));
  }

  /** Gives back what was not dealt with. */
  void again(Letter letter) {
    send(letter.body(), letter.at());
  }

  /** At most so many messages that are due. */
  List<Letter> take(int most) {
    List<Letter> taken = new ArrayList<>();
    while (taken.size() < most && isDue()) {
      taken.add(letters.remove().letter());
    }
    return taken;
  }

  private boolean isDue() {
    return !letters.isEmpty() && !letters.peek().letter().at().isAfter(clock.instant());
  }
}
