package expressguard.function.annotate.race;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Answers every choice of a run, and over many runs every combination of answers: after each run
 * the last choice that has another answer left gets it, and what came behind it is chosen anew.
 */
final class Oracle {

  private final List<Integer> answers = new ArrayList<>();
  private final List<Integer> options = new ArrayList<>();
  private int at;

  /**
   * Plays a run for every combination of answers.
   *
   * @return how many there are
   */
  static int explore(Consumer<Oracle> run) {
    Oracle oracle = new Oracle();
    int runs = 0;
    do {
      oracle.at = 0;
      run.accept(oracle);
      runs++;
    } while (oracle.next());
    return runs;
  }

  /** One of so many. */
  int choose(int count) {
    if (at == answers.size()) {
      answers.add(0);
      options.add(count);
    }
    return answers.get(at++);
  }

  private boolean next() {
    while (!answers.isEmpty()) {
      int last = answers.size() - 1;
      if (answers.get(last) + 1 < options.get(last)) {
        answers.set(last, answers.get(last) + 1);
        return true;
      }
      answers.removeLast();
      options.removeLast();
    }
    return false;
  }
}
