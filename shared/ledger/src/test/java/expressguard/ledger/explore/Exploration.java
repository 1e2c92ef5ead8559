package expressguard.ledger.explore;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Goes through everything that can happen on a stage. Each run goes as the one before it, takes
 * another choice at the last place that has one left, and goes on until it ends or comes to a
 * moment whose continuations are known. Reads between which nobody writes are seen in one order.
 */
final class Exploration {

  /** A choice on the way of the run that is at work. */
  private static final class Choice {
    final Stage.Moment moment;
    final int options;
    int taken;
    BigInteger executions = BigInteger.ZERO;

    Choice(Stage.Moment moment, int options) {
      this.moment = moment;
      this.options = options;
    }
  }

  private final History nothing = History.beginning();
  private final Map<Stage.Moment, BigInteger> known = new HashMap<>();
  private final Deque<Choice> way = new ArrayDeque<>();
  private BigInteger executions = BigInteger.ZERO;

  /**
   * Plays again and again until nothing else can happen.
   *
   * @param play a run on a stage, which fails when its end is wrong
   */
  void explore(int crashes, int lostReplies, Consumer<Stage> play) {
    do {
      Run run = new Run();
      try {
        play.accept(new Stage(run, true, nothing, crashes, lostReplies));
      } catch (Stage.Abandoned e) {
        // What comes after it was counted before.
      } catch (AssertionError e) {
        throw new AssertionError("after the choices " + choices(), e);
      }
      back(run.known.orElse(BigInteger.ONE));
    } while (!way.isEmpty());
  }

  /** In how many ways it can go. */
  BigInteger executions() {
    return executions;
  }

  /** How many different moments with a choice there are. */
  int moments() {
    return known.size();
  }

  private String choices() {
    return way.reversed().stream().map(choice -> choice.taken + "").toList().toString();
  }

  /** Back to the last choice of which something is left. */
  private void back(BigInteger found) {
    BigInteger more = found;
    while (!way.isEmpty()) {
      Choice last = way.peek();
      last.executions = last.executions.add(more);
      last.taken++;
      if (last.taken < last.options) {
        return;
      }
      known.put(last.moment, last.executions);
      more = last.executions;
      way.pop();
    }
    executions = more;
  }

  /** The choices of one run. */
  private final class Run implements Stage.Oracle {

    private final Iterator<Choice> before = way.reversed().iterator();
    private Optional<BigInteger> known = Optional.empty();

    @Override
    public int choose(int options, Stage.Moment moment) {
      if (options == 1) {
        return 0;
      }
      if (before.hasNext()) {
        return again(before.next(), options, moment);
      }
      known =
          options == 0
              ? Optional.of(BigInteger.ZERO)
              : Optional.ofNullable(Exploration.this.known.get(moment));
      if (known.isPresent()) {
        throw new Stage.Abandoned();
      }
      way.push(new Choice(moment, options));
      return 0;
    }

    /** INVARIANT: what is played depends on the choices alone. */
    private static int again(Choice choice, int options, Stage.Moment moment) {
      if (choice.options != options || !choice.moment.equals(moment)) {
        throw new AssertionError("the same choices led to another moment");
      }
      return choice.taken;
    }
  }
}
