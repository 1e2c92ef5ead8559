package expressguard.function.detect;

import expressguard.lambda.QueueFunction;
import expressguard.lambda.environment.Environment;
import org.crac.Core;

/**
 * The intake queue's function: it reads each event, settles what the event concerns in the ledger,
 * and announces on the guard's bus what changed.
 */
public final class DetectHandler extends QueueFunction {

  /** Held here, because the context of the snapshot does not hold it. */
  private final Rehearsal rehearsal = new Rehearsal();

  public DetectHandler() {
    this(new Wiring(Environment.ofProcess()));
    Core.getGlobalContext().register(rehearsal);
  }

  private DetectHandler(Wiring wiring) {
    this(wiring.boundary(), wiring.ports());
  }

  DetectHandler(Boundary boundary, Ports ports) {
    super(new DetectWork(boundary, ports), ports.quarantine(), ports.measures());
  }
}
