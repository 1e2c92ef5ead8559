package expressguard.loop.account;

import expressguard.simulator.upstream.Upstream;
import expressguard.simulator.wire.HttpAnswer;
import expressguard.simulator.wire.HttpCall;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts what each caller asks of AWS, and does something once on one side of one of its calls. */
public final class Crossings {

  /** Where a caller stands with a call: AWS has not heard of it yet, or has carried it out. */
  public enum Side {
    BEFORE,
    AFTER
  }

  private static final Pattern KEY = Pattern.compile("Credential=([^/]+)/");

  private record Cut(String caller, int call, Side side, Runnable what) {}

  private final Map<String, Integer> counted = new HashMap<>();
  private Optional<Cut> waiting = Optional.empty();

  /**
   * Counts anew, and waits for a call.
   *
   * @param caller its access key id
   * @param call 1 for the caller's next one
   */
  public synchronized void cut(String caller, int call, Side side, Runnable what) {
    counted.clear();
    waiting = Optional.of(new Cut(caller, call, side, what));
  }

  /** Counts anew. */
  public synchronized void count() {
    counted.clear();
  }

  /** How many calls a caller has made since counting began. */
  public synchronized int counted(String caller) {
    return counted.getOrDefault(caller, 0);
  }

  /** Whether the call that was waited for came; what did not come is waited for no more. */
  public synchronized boolean isCut() {
    boolean isCut = waiting.isEmpty();
    waiting = Optional.empty();
    return isCut;
  }

  /** Sends a call on to what is beyond; nothing comes back to whoever is ended on either side. */
  public Optional<HttpAnswer> pass(HttpCall call, Upstream beyond) {
    String caller = caller(call);
    int number = next(caller);
    if (cutsAt(caller, number, Side.BEFORE)) {
      return Optional.empty();
    }
    HttpAnswer answer = beyond.send(call);
    return cutsAt(caller, number, Side.AFTER) ? Optional.empty() : Optional.of(answer);
  }

  private static String caller(HttpCall call) {
    Matcher key = KEY.matcher(call.header("Authorization"));
    return key.find() ? key.group(1) : "";
  }

  private synchronized int next(String caller) {
    return counted.merge(caller, 1, Integer::sum);
  }

  /** Does what waits for this place, and tells whether anything did. */
  private synchronized boolean cutsAt(String caller, int call, Side side) {
    Optional<Cut> due =
        waiting.filter(
            cut -> cut.caller().equals(caller) && cut.call() == call && cut.side() == side);
    due.ifPresent(cut -> {
      waiting = Optional.empty();
      cut.what().run();
    });
    return due.isPresent();
  }
}
