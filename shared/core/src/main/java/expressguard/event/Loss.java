package expressguard.event;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A deployment that AWS tells of and no recorded call explains: the record of a call was lost. What
 * is known of that call is put in its place, under an id that no record has.
 *
 * @param service the ARN of the service
 * @param deployment the ARN of the service deployment
 * @param at when the deployment began
 * @param taskDefinition what it gave to the service; empty when that is not known
 * @param considered the ids of the records that were there and do not explain it
 */
public record Loss(
    Arn service, Arn deployment, Instant at, String taskDefinition, List<String> considered) {

  /** What an event id begins with that is made here; CloudTrail's own ids are UUIDs. */
  public static final String ID = "lost-";

  /** The type of the principal, of whom nothing is known. */
  private static final String PRINCIPAL = "(event lost)";

  public Loss {
    considered = considered.stream().sorted().distinct().toList();
  }

  /** The loss that a call stands for; empty when it is a call that was recorded. */
  public static Optional<Loss> of(ApiCall call) {
    boolean made =
        call.eventId().startsWith(ID)
            && call.caller().principal() instanceof Principal.Unknown(_, var type)
            && type.equals(PRINCIPAL);
    return made ? told(call) : Optional.empty();
  }

  private static Optional<Loss> told(ApiCall call) {
    Data lost = call.request().at("lost");
    Optional<Arn> service = lost.textAt("service").flatMap(Arn::parse);
    Optional<Arn> deployment = lost.textAt("deployment").flatMap(Arn::parse);
    return service.isPresent() && deployment.isPresent()
        ? Optional.of(
            new Loss(
                service.get(),
                deployment.get(),
                call.at(),
                lost.textAt("taskDefinition").orElse(""),
                lost.textsAt("considered")))
        : Optional.empty();
  }

  /** The deployment's own id. */
  public String deploymentId() {
    return deployment.resource().substring(deployment.resource().lastIndexOf('/') + 1);
  }

  /** The call in the place of the lost one: an UpdateService by nobody who is known. */
  public ApiCall call() {
    Data.Items known = new Data.Items(considered.stream().map(Data::text).toList());
    Data lost =
        Data.members(
            Map.of(
                "service", Data.text(service.toString()),
                "deployment", Data.text(deployment.toString()),
                "taskDefinition", Data.text(taskDefinition),
                "considered", known));
    return new ApiCall(
        ID + deploymentId(),
        at,
        new EventKey("ecs.amazonaws.com", "UpdateService"),
        service.account(),
        service.region(),
        new Caller(new Principal.Unknown(service.account(), PRINCIPAL), "", "", "", "", false),
        new Outcome.Succeeded(),
        Data.members(request(lost)),
        Data.Gap.ABSENT,
        Data.Gap.ABSENT,
        "",
        List.of());
  }

  private Map<String, Data> request(Data lost) {
    Data named = Data.text(service.toString());
    return taskDefinition.isEmpty()
        ? Map.of("service", named, "lost", lost)
        : Map.of("service", named, "taskDefinition", Data.text(taskDefinition), "lost", lost);
  }
}
