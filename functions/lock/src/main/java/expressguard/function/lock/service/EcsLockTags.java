package expressguard.function.lock.service;

import expressguard.inventory.ResourceId;
import expressguard.lambda.log.Fault;
import expressguard.lock.LockTag;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ECSExpressGatewayService;
import software.amazon.awssdk.services.ecs.model.EcsException;
import software.amazon.awssdk.services.ecs.model.ExpressGatewayServiceInclude;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.ServiceField;
import software.amazon.awssdk.services.ecs.model.Tag;

/** The lock's tag through the API of ECS. */
@SuppressWarnings("unchecked") // The SDK's builders take consumers as varargs.
public final class EcsLockTags implements LockTags {

  // ECS API reference, the errors of each action; the last is what ECS answers for what is no
  // Express service (observed with the simulator only).
  private static final Set<String> NOT_THERE =
      Set.of(
          "ServiceNotFoundException",
          "ServiceNotActiveException",
          "ClusterNotFoundException",
          "ResourceNotFoundException",
          "InvalidParameterException");
  private static final Set<String> REFUSED =
      Set.of("AccessDeniedException", "UnauthorizedException");

  private final EcsClient ecs;

  public EcsLockTags(EcsClient ecs) {
    this.ecs = ecs;
  }

  @Override
  public Sight look(ResourceId service) {
    try {
      return express(
          ecs.describeExpressGatewayService(request ->
                  request.serviceArn(service.toString()).include(ExpressGatewayServiceInclude.TAGS))
              .service());
    } catch (EcsException e) {
      return NOT_THERE.contains(code(e)) ? plain(service) : unseen(e);
    }
  }

  @Override
  public Touched set(ResourceId service, LockTag tag) {
    return touched(() ->
        ecs.tagResource(request ->
            request
                .resourceArn(service.toString())
                .tags(one -> one.key(LockTag.KEY).value(tag.text()))));
  }

  @Override
  public Touched clear(ResourceId service) {
    return touched(() ->
        ecs.untagResource(request -> request.resourceArn(service.toString()).tagKeys(LockTag.KEY)));
  }

  private static Touched touched(Runnable call) {
    try {
      call.run();
      return new Touched.Done();
    } catch (EcsException e) {
      if (REFUSED.contains(code(e))) {
        return new Touched.Refused(Fault.text(e));
      }
      if (NOT_THERE.contains(code(e))) {
        return new Touched.Gone();
      }
      throw e;
    }
  }

  private static Sight express(ECSExpressGatewayService service) {
    String status = service.status() == null ? "" : service.status().statusCodeAsString();
    return status.equals("ACTIVE")
        ? new Sight.Found(
            true,
            born(service.createdAt()),
            service.currentDeployment() != null,
            tags(service.tags()))
        : new Sight.Gone();
  }

  /** What Express Mode does not know can still be a service of ECS. */
  private Sight plain(ResourceId service) {
    String cluster = service.name().contains("/") ? service.name().split("/", 2)[0] : "default";
    try {
      Optional<Service> found =
          ecs
              .describeServices(request ->
                  request.cluster(cluster).services(service.toString()).include(ServiceField.TAGS))
              .services()
              .stream()
              .filter(one -> "ACTIVE".equals(one.status()))
              .findFirst();
      return found
          .<Sight>map(one ->
              new Sight.Found(
                  false, born(one.createdAt()), one.deployments().size() > 1, tags(one.tags())))
          .orElseGet(Sight.Gone::new);
    } catch (EcsException e) {
      return NOT_THERE.contains(code(e)) ? new Sight.Gone() : unseen(e);
    }
  }

  private static Sight unseen(EcsException e) {
    if (REFUSED.contains(code(e))) {
      return new Sight.Unseen(Fault.text(e));
    }
    throw e;
  }

  private static Instant born(Instant createdAt) {
    return Objects.requireNonNullElse(createdAt, Instant.EPOCH);
  }

  private static SortedMap<String, String> tags(Collection<Tag> tags) {
    SortedMap<String, String> found = new TreeMap<>();
    tags.forEach(tag -> found.put(tag.key(), Objects.requireNonNullElse(tag.value(), "")));
    return found;
  }

  private static String code(EcsException e) {
    return e.awsErrorDetails() == null
        ? ""
        : Objects.requireNonNullElse(e.awsErrorDetails().errorCode(), "");
  }
}
