package expressguard.function.detect.arrival;

import expressguard.event.Arn;
import expressguard.event.Data;
import expressguard.event.Loss;
import expressguard.guard.GuardStack;
import expressguard.inventory.Descriptions;
import expressguard.inventory.ExpressService;
import expressguard.inventory.Inventory;
import expressguard.inventory.ResourceId;
import expressguard.inventory.ResourceType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the messages that are no records of CloudTrail: those of the sweep and of ECS. */
final class OwnMessages {

  private OwnMessages() {}

  /**
   * ECS tells of a deployment. Source: ECS developer guide, Amazon ECS service deployment state
   * change events.
   */
  static Arrival deployment(Data event) {
    Optional<ResourceId> service =
        event.textsAt("resources").stream().flatMap(arn -> service(arn).stream()).findFirst();
    Optional<String> id = event.textAt("detail.deploymentId");
    Optional<Instant> at =
        event.textAt("detail.updatedAt").or(() -> event.textAt("time")).flatMap(OwnMessages::time);
    return service.isPresent() && id.isPresent() && at.isPresent()
        ? new Arrival.Deployment(
            service.get(), id.get(), event.textAt("detail.eventName").orElse(""), at.get())
        : new Arrival.Unreadable("it is of a deployment, and does not name service, id and time");
  }

  static Arrival described(Data detail) {
    List<ExpressService> services = new ArrayList<>();
    for (Data output : detail.listAt("outputs")) {
      services.addAll(Descriptions.read(output));
    }
    return services.isEmpty()
        ? new Arrival.Unreadable("it describes no Express service")
        : new Arrival.Described(Inventory.of(services));
  }

  static Arrival settle(Data detail) {
    List<ResourceId> services =
        detail.textsAt("services").stream()
            .flatMap(arn -> service(arn).or(() -> guard(arn)).stream())
            .toList();
    return services.isEmpty()
        ? new Arrival.Unreadable("it names no service to be settled")
        : new Arrival.Settle(services);
  }

  static Arrival unlisted(Data detail) {
    List<ResourceId> services =
        detail.textsAt("services").stream().flatMap(arn -> service(arn).stream()).toList();
    return services.isEmpty()
        ? new Arrival.Unreadable("it names no service that is not listed any more")
        : new Arrival.Unlisted(services);
  }

  static Arrival lost(Data detail) {
    Optional<Arn> service =
        detail.textAt("service").filter(arn -> service(arn).isPresent()).flatMap(Arn::parse);
    Optional<Arn> deployment = detail.textAt("deployment").flatMap(Arn::parse);
    Optional<Instant> at = detail.textAt("at").flatMap(OwnMessages::time);
    String taskDefinition =
        detail
            .textAt("taskDefinition")
            .or(() -> detail.textAt("revision.taskDefinition"))
            .orElse("");
    return service.isPresent() && deployment.isPresent() && at.isPresent()
        ? new Arrival.Lost(
            new Loss(
                service.get(),
                deployment.get(),
                at.get(),
                taskDefinition,
                detail.textsAt("considered")))
        : new Arrival.Unreadable("it is of a loss, and does not name service, deployment and time");
  }

  static Arrival heartbeat(Data detail) {
    return detail
        .textAt("sent")
        .flatMap(OwnMessages::time)
        .<Arrival>map(Arrival.Heartbeat::new)
        .orElseGet(() -> new Arrival.Unreadable("it is a heartbeat, and does not say when it was"));
  }

  private static Optional<ResourceId> service(String arn) {
    return ResourceId.ofArn(arn).filter(id -> id.type() == ResourceType.SERVICE);
  }

  /** What is told of the guard itself is settled as that of a service is. */
  private static Optional<ResourceId> guard(String arn) {
    return ResourceId.ofArn(arn).filter(GuardStack::is);
  }

  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
