package expressguard.simulator.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.event.Caller;
import expressguard.simulator.account.ApiException;
import expressguard.simulator.express.Express;
import expressguard.simulator.http.Answering;
import expressguard.simulator.model.Api;
import expressguard.simulator.model.ApiModels;
import expressguard.simulator.model.Operation;
import expressguard.simulator.view.EcsView;
import expressguard.simulator.wire.Codec;
import expressguard.simulator.wire.HttpAnswer;
import expressguard.simulator.wire.HttpCall;
import expressguard.simulator.world.World;
import java.util.Optional;

/**
 * Stands in front of an emulator. What concerns Express Mode is answered by the world, whose
 * resources the emulator keeps; every other call goes through byte for byte. All are recorded.
 */
public final class FrontDesk implements Answering {

  private final ApiModels models;
  private final World world;
  private final Upstream upstream;
  private final Answering express;

  /**
   * A desk in front of an emulator.
   *
   * @param express answers the calls that concern Express Mode
   */
  public FrontDesk(ApiModels models, World world, Upstream upstream, Answering express) {
    this.models = models;
    this.world = world;
    this.upstream = upstream;
    this.express = express;
  }

  @Override
  public HttpAnswer answer(Caller caller, String service, HttpCall call) {
    Optional<Api> api = models.api(service);
    if (api.isEmpty()) {
      return unknown(caller, service, call);
    }
    Optional<Operation> operation =
        Codec.of(api.get()).operation(api.get(), call).flatMap(api.get()::operation);
    if (operation.isEmpty()) {
      return unknown(caller, service, call);
    }
    String name = operation.get().name();
    return answeredHere(service, name)
        ? express.answer(caller, service, call)
        : through(caller, operation.get(), call);
  }

  private static boolean answeredHere(String service, String operation) {
    return Express.owns(service, operation)
        || (service.equals("ecs") && EcsView.concerns(operation))
        || service.equals("cloudtrail")
        || ScalingTags.owns(service, operation);
  }

  private HttpAnswer through(Caller caller, Operation operation, HttpCall call) {
    Passage passage = new Passage(upstream, operation, call);
    try {
      JsonNode request = passage.request();
      world.front().pass(caller, operation, request, passage);
    } catch (ApiException fault) {
      return passage.answer().orElseGet(() -> passage.refusal(fault));
    }
    return passage.answer().orElseThrow();
  }

  private HttpAnswer unknown(Caller caller, String service, HttpCall call) {
    HttpAnswer answer = upstream.send(call);
    ObjectNode parameters = LooseRequest.parameters(call);
    world.front().note(caller, service, LooseRequest.operation(call), parameters, answer.failed());
    return answer;
  }
}
