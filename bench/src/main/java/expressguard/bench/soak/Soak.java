package expressguard.bench.soak;

import expressguard.bench.soak.guard.Guard;
import expressguard.bench.soak.town.Town;
import expressguard.lambda.measure.Measure;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Lets the guard live in a simulated account, with a sweep every quarter of an hour: detect,
 * annotate and sweep as they are, through the SDK's clients, over tables whose rows go when their
 * time is over. Events are lost, late and doubled, for hours none comes at all, announcements are
 * lost, people take the guard's tags away.
 *
 * <p>After each sweep every tag must be that of where its service stands, unless the sweep itself
 * has moved it on; no announcement may be left; an hour after an outage the guard must have every
 * watched call of it, and after eight hours every one whose event alone was lost; over time no
 * table may grow beyond what its retention holds.
 *
 * <p>Arguments: days, seed. It ends with 1 when one of these does not hold.
 */
public final class Soak {

  /** Every quarter of an hour, as the template has it. */
  private static final int SWEEPS_A_DAY = 96;

  /**
   * Facts are kept so long, so that a soak shows what goes as well as what comes, and since each
   * sweep evaluates all that is kept.
   */
  private static final Duration KEPT = Duration.ofDays(1);

  /** Services live for six days, and what is over stays for three, so tables come to rest late. */
  private static final int SHORTEST_FOR_GROWTH = 45;

  private final Growth growth = new Growth();
  private final Town town;
  private final Guard guard;
  private final Drift drift;
  private final int days;
  private int behind;
  private int drifted;
  private int unsent;

  private Soak(int days, long seed) {
    this.days = days;
    this.town = new Town(seed);
    this.guard = new Guard(town, KEPT, seed);
    this.drift = new Drift(guard.standings(), town.world());
  }

  public static void main(String... args) throws IOException {
    PrintStream out = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    int days = Integer.parseInt(args[0]);
    if (days < 1) {
      throw new IllegalArgumentException("`" + days + "` days: at least one is needed");
    }
    Soak soak = new Soak(days, Long.parseLong(args[1]));
    soak.live();
    soak.print(out);
    System.exit(soak.holds() ? 0 : 1);
  }

  private void live() throws IOException {
    for (int day = 1; day <= days; day++) {
      for (int sweep = 0; sweep < SWEEPS_A_DAY; sweep++) {
        untilSweep();
      }
      guard.expire();
      growth.sample(guard.tables().sizes());
      System.err.printf("\rday %d of %d", day, days);
    }
    System.err.println();
  }

  private void untilSweep() throws IOException {
    for (int turn = 0; turn < town.turns(); turn++) {
      town.turn();
      guard.work(town);
    }
    SortedMap<String, Long> stood = new TreeMap<>();
    town.services().forEach(service -> stood.put(service, drift.version(service)));
    behind += drift.among(town.services()).size();
    guard.sweep();
    guard.work(town);
    // A decision that the sweep itself led to, and whose news was lost, is the next one's to
    // repair.
    SortedMap<String, Long> differing = drift.among(town.services());
    differing.entrySet().retainAll(stood.entrySet());
    drifted += differing.size();
    unsent += guard.unsent();
    guard.look();
  }

  private boolean isClosed() {
    return guard.sum(Measure.QUARANTINED) == 0
        && guard.returned() == 0
        && guard.sum(Measure.SWEEP_INCOMPLETE) == 0;
  }

  /** A soak in which nothing was ever behind has shown nothing. */
  private boolean isRepaired() {
    return drifted == 0 && unsent == 0 && behind > 0;
  }

  private boolean isFound() {
    return guard.inOutages().never() == 0 && guard.alone().never() == 0;
  }

  private boolean isFlat() {
    return days < SHORTEST_FOR_GROWTH || growth.isFlat();
  }

  private boolean holds() {
    return isClosed() && isRepaired() && isFound() && isFlat();
  }

  private void print(PrintStream out) {
    out.printf(
        "lived     %d sweeps over %d services; %d messages, %d single events lost, %d losses told%n",
        days * SWEEPS_A_DAY,
        town.services().size(),
        guard.sum(Measure.MESSAGES),
        guard.lost(),
        guard.sum(Measure.LOSSES));
    out.printf(
        "history   %d records handed in; of watched calls in outages %d found, %d not; of those"
            + " lost alone %d found, %d not  %s%n",
        guard.sum(Measure.BACKFILLED),
        guard.inOutages().found(),
        guard.inOutages().never(),
        guard.alone().found(),
        guard.alone().never(),
        state(isFound()));
    out.printf(
        "tags      %d times behind before a sweep, %d times after it, %d announcements left;"
            + " %d times written  %s%n",
        behind, drifted, unsent, guard.sum(Measure.ANNOTATED), state(isRepaired()));
    out.printf(
        "work      %d messages unreadable, %d came back, %d tasks of sweeps not done  %s%n",
        guard.sum(Measure.QUARANTINED),
        guard.returned(),
        guard.sum(Measure.SWEEP_INCOMPLETE),
        state(isClosed()));
    growth.lines().forEach(line -> out.println("rows      " + line));
    out.println(
        "growth    " + (days < SHORTEST_FOR_GROWTH ? "not judged" : state(growth.isFlat())));
  }

  private static String state(boolean reached) {
    return reached ? "reached" : "NOT REACHED";
  }
}
