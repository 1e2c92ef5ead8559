package expressguard.catalog.ecs;

import expressguard.catalog.parameters.Parameters;
import expressguard.catalog.reading.Subject;
import expressguard.event.ApiCall;
import expressguard.event.Data;
import expressguard.inventory.ResourceId;
import expressguard.inventory.ResourceType;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The resources of ECS that calls name. A cluster and a service may each be given by name or ARN,
 * and a cluster that is not given is {@code default}.
 */
final class EcsSubjects {

  private EcsSubjects() {}

  /** The service of a call that has {@code cluster} and {@code service}. */
  static Subject service() {
    return Subject.of(
        ResourceType.SERVICE,
        call -> service(call, "service").or(() -> answered(call)).stream(),
        "cluster",
        "service");
  }

  /** The service that an Express call makes: the response has its ARN, the request its name. */
  static Subject expressServiceMade() {
    Subject service =
        Subject.of(
            ResourceType.SERVICE,
            call -> answered(call).or(() -> service(call, "serviceName")).stream());
    return new Subject(
        "`responseElements.service.serviceArn`, else `cluster`, `serviceName`",
        service.naming(),
        service.types(),
        service.finder());
  }

  /** The service that an Express call changes. */
  static Subject expressService() {
    return Subject.of(
        ResourceType.SERVICE,
        call -> service(call, "serviceArn").or(() -> answered(call)).stream(),
        "serviceArn");
  }

  static Subject cluster() {
    return Subject.of(
        ResourceType.CLUSTER,
        call ->
            clusterName(call).map(name -> Subject.here(call, ResourceType.CLUSTER, name)).stream(),
        "cluster");
  }

  /** The tasks that a member names, one or a list of them. */
  static Subject tasks(String member) {
    return Subject.of(
        ResourceType.TASK,
        call -> texts(call, member).flatMap(id -> task(call, id)),
        "cluster",
        member);
  }

  /** The account, whose settings all of its services share. */
  static Subject account() {
    Subject account =
        Subject.of(
            ResourceType.ACCOUNT,
            call -> Stream.of(Subject.here(call, ResourceType.ACCOUNT, call.account())));
    return new Subject("the account", account.naming(), account.types(), account.finder());
  }

  private static Optional<ResourceId> answered(ApiCall call) {
    return call.response().textAt("service.serviceArn").flatMap(ResourceId::ofArn);
  }

  private static Optional<ResourceId> service(ApiCall call, String member) {
    Optional<String> given = Parameters.of(call).textAt(member).filter(name -> !name.isEmpty());
    Optional<ResourceId> arn = given.flatMap(ResourceId::ofArn);
    Optional<String> name = arn.map(ResourceId::name).or(() -> given.filter(n -> !isArn(n)));
    // ARNs of the short form, which services made before 2018 still have, lack the cluster.
    return name.filter(n -> n.contains("/"))
        .or(() -> clusterName(call).flatMap(cluster -> name.map(n -> cluster + "/" + n)))
        .map(full ->
            arn.map(a -> new ResourceId(a.type(), a.account(), a.region(), full))
                .orElse(Subject.here(call, ResourceType.SERVICE, full)));
  }

  private static Optional<String> clusterName(ApiCall call) {
    return switch (Parameters.of(call).at("cluster")) {
      case Data.Text(var text) when isArn(text) ->
          ResourceId.ofArn(text).map(ResourceId::name).filter(name -> !name.isEmpty());
      case Data.Text(var text) -> Optional.of(text.isEmpty() ? "default" : text);
      case Data.Gap gap when gap == Data.Gap.ABSENT -> Optional.of("default");
      case Data.Gap _, Data.Items _, Data.Members _ -> Optional.empty();
    };
  }

  private static Stream<String> texts(ApiCall call, String member) {
    Data parameters = Parameters.of(call);
    return Stream.concat(parameters.textAt(member).stream(), parameters.textsAt(member).stream());
  }

  private static Stream<ResourceId> task(ApiCall call, String id) {
    return ResourceId.ofArn(id)
        .or(() ->
            clusterName(call).map(name -> Subject.here(call, ResourceType.TASK, name + "/" + id)))
        .stream();
  }

  private static boolean isArn(String text) {
    return text.startsWith("arn:");
  }
}
