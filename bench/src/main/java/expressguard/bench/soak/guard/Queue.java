package expressguard.bench.soak.guard;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** A queue, from which a message can be taken once it is due. */
final class Queue {

  /** A message with the time at which it reached the queue. */
  record Message(String body, Instant at) {}

  private record Due(Message message, long order) {}

  private final PriorityQueue<Due> messages =
      new PriorityQueue<>(
          Comparator.comparing((Due due) -> due.message().at()).thenComparingLong(Due::order));
  private final InstantSource clock;
  private long order;

  Queue(InstantSource clock) {
    this.clock = clock;
  }

  void send(String body) {
    send(body, clock.instant());
  }

  void send(String body, Instant at) {
    messages.add(new Due(new Message(body, at), order++));
  }

  /** Gives back what was not dealt with. */
  void again(Message message) {
    send(message.body(), message.at());
  }

  /** At most so many messages that are due. */
  List<Message> take(int most) {
    List<Message> taken = new ArrayList<>();
    while (taken.size() < most && isDue()) {
      taken.add(messages.remove().message());
    }
    return taken;
  }

  private boolean isDue() {
    return !messages.isEmpty() && !messages.peek().message().at().isAfter(clock.instant());
  }
}
