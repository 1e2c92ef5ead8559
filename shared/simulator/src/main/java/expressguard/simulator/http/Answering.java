package expressguard.simulator.http;

import expressguard.event.Caller;
import expressguard.simulator.wire.HttpAnswer;
import expressguard.simulator.wire.HttpCall;

/** Answers a signed call. */
public interface Answering {

  /**
   * Answers one call.
   *
   * @param service the service in the call's credential scope
   */
  HttpAnswer answer(Caller caller, String service, HttpCall call);
}
