package expressguard.simulator.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.event.Caller;
import expressguard.simulator.account.ApiException;
import expressguard.simulator.model.Api;
import expressguard.simulator.model.ApiModels;
import expressguard.simulator.model.Operation;
import expressguard.simulator.wire.Codec;
import expressguard.simulator.wire.HttpAnswer;
import expressguard.simulator.wire.HttpCall;
import expressguard.simulator.world.World;
import java.util.Optional;

/** Takes a call off the wire, lets the world answer, and puts the answer back on the wire. */
public final class Desk implements Answering {

  private final ApiModels models;
  private final World world;

  public Desk(ApiModels models, World world) {
    this.models = models;
    this.world = world;
  }

  @Override
  public HttpAnswer answer(Caller caller, String service, HttpCall call) {
    Optional<Api> api = models.api(service);
    if (api.isEmpty()) {
      return HttpAnswer.of(
          501, "text/plain", "The simulator does not know the service `" + service + "`");
    }
    Codec codec = Codec.of(api.get());
    try {
      Operation operation = operation(api.get(), codec, call);
      ObjectNode request = codec.request(operation, call);
      return codec.answer(operation, world.call(caller, service, operation.name(), request));
    } catch (ApiException fault) {
      return codec.fault(api.get(), fault);
    }
  }

  private static Operation operation(Api api, Codec codec, HttpCall call) {
    String name = codec.operation(api, call).orElse(call.method() + " " + call.path());
    return api.operation(name)
        .orElseThrow(() ->
            ApiException.of(
                "UnknownOperationException",
                501,
                "The simulator does not know `%s` of `%s`".formatted(name, api.service())));
  }
}
