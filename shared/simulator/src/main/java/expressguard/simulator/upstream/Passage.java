package expressguard.simulator.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.ApiException;
import expressguard.simulator.model.Operation;
import expressguard.simulator.wire.Codec;
import expressguard.simulator.wire.HttpAnswer;
import expressguard.simulator.wire.HttpCall;
import java.util.Optional;
import java.util.function.Supplier;

/** One call that goes through: the emulator's bytes are kept as they came. */
final class Passage implements Supplier<ObjectNode> {

  private final Upstream upstream;
  private final Operation operation;
  private final HttpCall call;
  private final Codec codec;
  private Optional<HttpAnswer> answer = Optional.empty();

  Passage(Upstream upstream, Operation operation, HttpCall call) {
    this.upstream = upstream;
    this.operation = operation;
    this.call = call;
    this.codec = Codec.of(operation.api());
  }

  JsonNode request() {
    return codec.request(operation, call);
  }

  /** Sends the call; an error of the emulator's is an error of the call. */
  @Override
  public ObjectNode get() {
    HttpAnswer got = upstream.send(call);
    answer = Optional.of(got);
    return codec.result(operation, got);
  }

  /** What the emulator answered; empty when the call never got there. */
  Optional<HttpAnswer> answer() {
    return answer;
  }

  /** The answer to a call that the simulator itself refuses. */
  HttpAnswer refusal(ApiException fault) {
    return codec.fault(operation.api(), fault);
  }
}
