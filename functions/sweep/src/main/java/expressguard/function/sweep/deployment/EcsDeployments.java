package expressguard.function.sweep.deployment;

import expressguard.aws.Asked;
import expressguard.aws.Refusal;
import expressguard.aws.Refusals;
import expressguard.inventory.ResourceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ListServiceDeploymentsResponse;

/** ListServiceDeployments and DescribeServiceRevisions of ECS. */
public final class EcsDeployments implements Deployments {

  private final EcsClient ecs;

  public EcsDeployments(EcsClient ecs) {
    this.ecs = ecs;
  }

  @Override
  public Asked<List<Deployment>> of(ResourceId service, Instant from, Instant until) {
    List<Deployment> found = new ArrayList<>();
    Optional<String> next = Optional.empty();
    try {
      do {
        ListServiceDeploymentsResponse page = page(service, from, until, next);
        page.serviceDeployments()
            .forEach(one ->
                found.add(
                    new Deployment(
                        one.serviceDeploymentArn(),
                        one.createdAt(),
                        one.targetServiceRevisionArn())));
        next = Optional.ofNullable(page.nextToken());
      } while (next.isPresent());
    } catch (SdkException e) {
      Refusal refusal = Refusals.of(e, "ecs:ListServiceDeployments");
      return refusal.kind() == Refusal.Kind.UNKNOWN_SERVICE
          ? new Asked.Answered<>(List.of())
          : new Asked.Refused<>(refusal);
    }
    return new Asked.Answered<>(
        found.stream()
            .filter(one -> !one.began().isBefore(from) && !one.began().isAfter(until))
            .sorted()
            .toList());
  }

  private ListServiceDeploymentsResponse page(
      ResourceId service, Instant from, Instant until, Optional<String> token) {
    String[] name = service.name().split("/", 2);
    return ecs.listServiceDeployments(request -> {
      request
          .cluster(name.length == 2 ? name[0] : "default")
          .service(service.toString())
          .createdAt(time -> time.after(from).before(until));
      token.ifPresent(request::nextToken);
    });
  }

  @Override
  public Asked<String> taskDefinition(String revision) {
    try {
      return new Asked.Answered<>(
          ecs
              .describeServiceRevisions(request -> request.serviceRevisionArns(revision))
              .serviceRevisions()
              .stream()
              .map(one -> String.valueOf(one.taskDefinition()))
              .findFirst()
              .orElse(""));
    } catch (SdkException e) {
      return new Asked.Refused<>(Refusals.of(e, "ecs:DescribeServiceRevisions"));
    }
  }
}
