package expressguard.preflight;

import expressguard.event.ApiCall;
import expressguard.event.Caller;
import expressguard.event.Data;
import expressguard.event.EventKey;
import expressguard.event.Outcome;
import expressguard.event.Principal;
import expressguard.inventory.ResourceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An UpdateExpressGatewayService that nobody has made yet.
 *
 * @param request its parameters, in the casing of the API
 */
public record ProposedUpdate(ResourceId service, Data request) {

  /** The id of the event that the update would leave; no real event id looks so. */
  static final String EVENT = "the proposed update";

  private static final String ECS = "ecs.amazonaws.com";

  /** The call that it would be. */
  ApiCall call(Instant at) {
    return made(EVENT, "UpdateExpressGatewayService", ECS, at, addressed());
  }

  /** A call that Express Mode would make for it. */
  ApiCall followUp(String eventSource, String eventName, Instant at) {
    return made(EVENT + ", " + eventName, eventName, eventSource, at, Data.members(Map.of()));
  }

  private ApiCall made(String id, String eventName, String eventSource, Instant at, Data data) {
    return new ApiCall(
        id,
        at,
        new EventKey(eventSource, eventName),
        service.account(),
        service.region(),
        new Caller(new Principal.Unknown(service.account(), "proposer"), "", "", "", "", false),
        new Outcome.Succeeded(),
        data,
        Data.Gap.ABSENT,
        Data.Gap.ABSENT,
        "",
        List.of());
  }

  /** The file may leave the service's ARN out, since the preflight names it. */
  private Data addressed() {
    TreeMap<String, Data> members = new TreeMap<>();
    if (request instanceof Data.Members(var given)) {
      members.putAll(given);
    }
    members.put("serviceArn", Data.text(service.toString()));
    return new Data.Members(members);
  }
}
