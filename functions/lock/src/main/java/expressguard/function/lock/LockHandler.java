package expressguard.function.lock;

import expressguard.lambda.QueueFunction;
import expressguard.lambda.environment.Environment;

/** The function that brings locks to where findings and owners want them. */
public final class LockHandler extends QueueFunction {

  public LockHandler() {
    this(Wiring.of(Environment.ofProcess()));
  }

  LockHandler(Wiring wiring) {
    super(wiring.work(), wiring.quarantine(), wiring.measures());
  }
}
