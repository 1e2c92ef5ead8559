package expressguard.function.annotate.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import expressguard.inventory.ResourceId;
import expressguard.simulator.Simulator;
import expressguard.simulator.http.Face;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.ManagedIngressPath;

/** The adapter keeps the contract, with the real SDK over HTTP. */
class SimulatedTagsTest extends ResourceTagsContract {

  private Face face;
  private Sdk sdk;
  private AwsTags tags;
  private ManagedIngressPath path;
  private ResourceId service;

  @BeforeEach
  void open() throws IOException {
    face = Simulator.open(List.of("--pace", "PT20S"));
    sdk = Sdk.of(face.address());
    tags = new AwsTags(sdk.ecs(), sdk.balancing());
    String arn =
        sdk.ecs()
            .createExpressGatewayService(request ->
                request
                    .serviceName("shop")
                    .infrastructureRoleArn("arn:aws:iam::111122223333:role/infrastructure")
                    .executionRoleArn("arn:aws:iam::111122223333:role/execution")
                    .primaryContainer(main -> main.image("shop:1")))
            .service()
            .serviceArn();
    service = ResourceId.ofArn(arn).orElseThrow();
    path = ingress(arn);
  }

  @AfterEach
  void close() {
    sdk.close();
    face.close();
  }

  /** Every call lets the simulator's clock go on, so the resources come to be. */
  private ManagedIngressPath ingress(String arn) {
    for (int call = 0; call < 200; call++) {
      String revision =
          sdk.ecs()
              .describeExpressGatewayService(request -> request.serviceArn(arn))
              .service()
              .activeConfigurations()
              .getFirst()
              .serviceRevisionArn();
      List<ManagedIngressPath> paths =
          sdk.ecs()
              .describeServiceRevisions(request -> request.serviceRevisionArns(revision))
              .serviceRevisions()
              .getFirst()
              .ecsManagedResources()
              .ingressPaths();
      if (!paths.isEmpty() && paths.getFirst().rule() != null) {
        return paths.getFirst();
      }
    }
    throw new AssertionError("the service never got its listener rule");
  }

  @Override
  protected ResourceTags tags() {
    return tags;
  }

  @Override
  protected List<ResourceId> there() {
    return List.of(
        service,
        id(path.rule().arn()),
        id(path.listener().arn()),
        id(path.loadBalancer().arn()),
        id(path.targetGroups().getFirst().arn()));
  }

  @Test
  void a_kind_that_is_not_tagged_is_a_mistake_of_the_caller() {
    ResourceId cluster = id("arn:aws:ecs:eu-west-1:111122223333:cluster/default");

    assertThatThrownBy(() -> tags.read(cluster))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a cluster holds services of other people too");
  }

  @Test
  void the_managed_tag_is_among_what_is_read() {
    assertThat(tags.read(id(path.rule().arn())).toString()).contains("AmazonECSManaged=true");
  }

  private static ResourceId id(String arn) {
    return ResourceId.ofArn(arn).orElseThrow();
  }
}
