package expressguard.ledger.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * An oracle: it answers each question of a run, and over all runs it gives every answer. A run is
 * repeated from the start with the next answers until there are none.
 */
public final class Choices {

  private record Answer(int taken, int options) {}

  private final List<Answer> path = new ArrayList<>();
  private final Optional<Random> random;
  private int depth;

  private Choices(Optional<Random> random) {
    this.random = random;
  }

  public static Choices all() {
    return new Choices(Optional.empty());
  }

  /** Answers by chance, for what is too much to try in full. */
  public static Choices random(long seed) {
    return new Choices(Optional.of(new Random(seed)));
  }

  /** One of so many options. */
  public int choose(int options) {
    if (random.isPresent()) {
      return random.get().nextInt(options);
    }
    if (depth == path.size()) {
      path.add(new Answer(0, options));
    }
    Answer answer = path.get(depth++);
    if (answer.options() != options) {
      throw new IllegalStateException("a run that is repeated must ask the same questions");
    }
    return answer.taken();
  }

  /** Whether the questions so far are all repeated ones, answered in an earlier run. */
  public boolean isNew() {
    return random.isEmpty() && depth >= path.size();
  }

  /** Whether there is another run. */
  public boolean next() {
    while (!path.isEmpty() && path.getLast().taken() + 1 == path.getLast().options()) {
      path.removeLast();
    }
    if (path.isEmpty()) {
      return false;
    }
    Answer last = path.removeLast();
    path.add(new Answer(last.taken() + 1, last.options()));
    depth = 0;
    return true;
  }
}
