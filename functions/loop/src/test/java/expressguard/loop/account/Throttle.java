package expressguard.loop.account;

import expressguard.event.Caller;
import expressguard.simulator.http.Answering;
import expressguard.simulator.wire.HttpAnswer;
import expressguard.simulator.wire.HttpCall;
import java.util.concurrent.atomic.AtomicInteger;

/** Refuses so many tries to set tags on what ECS has, as its API does that is asked too often. */
final class Throttle implements Answering {

  private static final String TAGGING = "AmazonEC2ContainerServiceV20141113.TagResource";

  private static final HttpAnswer SLOWER =
      HttpAnswer.of(
          400,
          "application/x-amz-json-1.1",
          "{\"__type\":\"ThrottlingException\",\"message\":\"Rate exceeded\"}");

  private final Answering account;
  private final AtomicInteger left = new AtomicInteger();

  Throttle(Answering account) {
    this.account = account;
  }

  void refuse(int tries) {
    left.set(tries);
  }

  int left() {
    return left.get();
  }

  @Override
  public HttpAnswer answer(Caller caller, String service, HttpCall call) {
    boolean isTagging = call.header("X-Amz-Target").equals(TAGGING);
    boolean isRefused = isTagging && left.getAndUpdate(one -> Math.max(0, one - 1)) > 0;
    return isRefused ? SLOWER : account.answer(caller, service, call);
  }
}
