package expressguard.function.lock;

import expressguard.lambda.QueueFunction;

/** The function that brings locks to where findings and owners want them. */
public final class LockHandler extends QueueFunction {

  LockHandler(Wiring wiring) {
    super(wiring.work(), wiring.quarantine(), wiring.measures());
  }
}
