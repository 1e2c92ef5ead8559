package expressguard.function.notify;

import expressguard.lambda.QueueFunction;
import expressguard.lambda.environment.Environment;

/**
 * The function that tells people: from its queue it takes what the guard's bus says about findings,
 * finds who answers for the service, and tells every channel that is set up for it.
 */
public final class NotifyHandler extends QueueFunction {

  public NotifyHandler() {
    this(Ports.of(Environment.ofProcess()));
  }

  NotifyHandler(Ports ports) {
    super(new NotifyWork(ports), ports.quarantine(), ports.measures());
  }
}
