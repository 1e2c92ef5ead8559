package expressguard.simulator.rollout;

import expressguard.simulator.account.ApiException;
import expressguard.simulator.fleet.ExpressService;
import expressguard.simulator.gate.Timeline;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Steps on one service, a second apart; the first that fails ends them. */
public final class Steps {

  private final Timeline timeline;

  public Steps(Timeline timeline) {
    this.timeline = timeline;
  }

  /**
   * Runs steps from the next second on.
   *
   * @param done when all of them have been taken
   * @param failed is told the message of the step that failed
   */
  public void run(
      ExpressService service,
      List<Consumer<ExpressService>> steps,
      Runnable done,
      Consumer<String> failed) {
    if (steps.isEmpty()) {
      done.run();
      return;
    }
    timeline.after(
        Duration.ofSeconds(1),
        () -> {
          try {
            steps.getFirst().accept(service);
          } catch (ApiException e) {
            failed.accept(e.words());
            return;
          }
          run(service, steps.subList(1, steps.size()), done, failed);
        });
  }
}
