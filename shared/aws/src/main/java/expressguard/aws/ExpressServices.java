package expressguard.aws;

import expressguard.event.Data;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ExpressGatewayServiceInclude;
import software.amazon.awssdk.services.ecs.model.ResourceManagementType;

/**
 * Reads Express services from ECS: the services of each cluster that say that ECS manages their
 * resources, each described, and the resources of each active revision.
 */
public final class ExpressServices {

  /** ECS API reference, DescribeServiceRevisions. */
  private static final int MOST_REVISIONS = 20;

  private final EcsClient ecs;
  private String asking = "";

  public ExpressServices(EcsClient ecs) {
    this.ecs = ecs;
  }

  /** Every Express service of the account and Region. */
  public Asked<Described> all() {
    return asked(() -> described(serviceArns()));
  }

  /** The ARNs of the Express services of the account and Region, in order. */
  public Asked<List<String>> arns() {
    return asked(this::serviceArns);
  }

  /** One Express service. */
  public Asked<Described> one(String serviceArn) {
    return asked(() -> described(List.of(serviceArn)));
  }

  private <T> Asked<T> asked(Supplier<T> question) {
    try {
      return new Asked.Answered<>(question.get());
    } catch (SdkException e) {
      return new Asked.Refused<>(Refusals.of(e, asking));
    }
  }

  private List<String> serviceArns() {
    List<String> arns = new ArrayList<>();
    asking = "ecs:ListClusters";
    for (String cluster : ecs.listClustersPaginator().clusterArns()) {
      asking = "ecs:ListServices";
      ecs.listServicesPaginator(request ->
              request.cluster(cluster).resourceManagementType(ResourceManagementType.ECS))
          .serviceArns()
          .forEach(arns::add);
    }
    return arns.stream().sorted().distinct().toList();
  }

  private Described described(List<String> serviceArns) {
    List<Data> outputs = new ArrayList<>();
    TreeSet<String> revisions = new TreeSet<>();
    asking = "ecs:DescribeExpressGatewayService";
    for (String arn : serviceArns) {
      Data output =
          SdkData.of(
              ecs.describeExpressGatewayService(
                  request -> request.serviceArn(arn).include(ExpressGatewayServiceInclude.TAGS)));
      outputs.add(output);
      for (Data configuration : output.listAt("service.activeConfigurations")) {
        configuration.textAt("serviceRevisionArn").ifPresent(revisions::add);
      }
    }
    outputs.addAll(revisions(List.copyOf(revisions)));
    return Described.of(outputs);
  }

  private List<Data> revisions(List<String> arns) {
    List<Data> outputs = new ArrayList<>();
    asking = "ecs:DescribeServiceRevisions";
    for (int from = 0; from < arns.size(); from += MOST_REVISIONS) {
      List<String> some = arns.subList(from, Math.min(arns.size(), from + MOST_REVISIONS));
      outputs.add(
          SdkData.of(ecs.describeServiceRevisions(request -> request.serviceRevisionArns(some))));
    }
    return outputs;
  }
}
