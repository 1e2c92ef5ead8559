package expressguard.bench.soak;

import expressguard.bench.soak.guard.Guard;
import expressguard.bench.soak.town.Town;
import expressguard.lambda.measure.Measure;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Lets the guard live in a simulated account, with a sweep every hour: detect, annotate and sweep
 * as they are, through the SDK's clients, over tables whose rows go when their time is over. Events
 * are lost, late and doubled, announcements are lost, people take the guard's tags away.
 *
 * <p>After each sweep every tag must be that of where its service stands, and no announcement may
 * be left; over time no table may grow beyond what its retention holds.
 *
 * <p>Arguments: days, seed. It ends with 1 when one of these does not hold.
 */
public final class Soak {

  private static final int HOURS = 24;

  /** Facts are kept for a twelfth of a soak, so that it shows what goes as well as what comes. */
  private static final int PARTS = 12;

  /** What is over stays 30 days longer than facts do, so tables come to rest late. */
  private static final int SHORTEST_FOR_GROWTH = 180;

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
    this.guard = new Guard(town, Duration.ofDays(Math.max(1, days / PARTS)), seed);
    this.drift = new Drift(guard.standings(), town.world());
  }

  public static void main(String... args) throws IOException {
    PrintStream out = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    Soak soak = new Soak(Integer.parseInt(args[0]), Long.parseLong(args[1]));
    soak.live();
    soak.print(out);
    System.exit(soak.holds() ? 0 : 1);
  }

  private void live() throws IOException {
    for (int day = 1; day <= days; day++) {
      for (int hour = 0; hour < HOURS; hour++) {
        hour();
      }
      guard.expire();
      growth.sample(guard.tables().sizes());
      System.err.printf("\rday %d of %d", day, days);
    }
    System.err.println();
  }

  private void hour() throws IOException {
    town.hour();
    guard.work(town);
    behind += drift.among(town.services());
    guard.sweep();
    guard.work(town);
    drifted += drift.among(town.services());
    unsent += guard.unsent();
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

  private boolean isFlat() {
    return days < SHORTEST_FOR_GROWTH || growth.isFlat();
  }

  private boolean holds() {
    return isClosed() && isRepaired() && isFlat();
  }

  private void print(PrintStream out) {
    out.printf(
        "lived     %d sweeps over %d services; %d messages, %d events lost, %d losses told, %d"
            + " records of the history handed in%n",
        days * HOURS,
        town.services().size(),
        guard.sum(Measure.MESSAGES),
        guard.lost(),
        guard.sum(Measure.LOSSES),
        guard.sum(Measure.BACKFILLED));
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
