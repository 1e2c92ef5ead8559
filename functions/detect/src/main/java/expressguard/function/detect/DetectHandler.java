package expressguard.function.detect;

import expressguard.lambda.QueueFunction;

/**
 * The intake queue's function: it reads each event, settles what the event concerns in the ledger,
 * and announces on the guard's bus what changed.
 */
public final class DetectHandler extends QueueFunction {

  DetectHandler(Boundary boundary, Ports ports) {
    super(new DetectWork(boundary, ports), ports.quarantine(), ports.measures());
  }
}
