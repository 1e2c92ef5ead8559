package expressguard.function.annotate.tag;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.function.annotate.tag.ResourceTags.Refused;
import expressguard.function.annotate.tag.ResourceTags.Why;
import expressguard.inventory.ResourceId;
import expressguard.testkit.backend.Backend;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetTypeEnum;

/** The adapter keeps the contract against an emulator of AWS. */
@SuppressWarnings("unchecked") // The SDK's builders take consumers as varargs.
class AwsTagsIT extends ResourceTagsContract {

  private Sdk sdk;
  private AwsTags tags;
  private List<ResourceId> there;

  @BeforeEach
  void make() {
    sdk = Sdk.of(endpoint());
    tags = new AwsTags(sdk.ecs(), sdk.balancing());
    String name = "x" + Long.toHexString(System.nanoTime());
    sdk.ecs().createCluster(request -> request.clusterName(name));
    String definition =
        sdk.ecs()
            .registerTaskDefinition(request ->
                request
                    .family(name)
                    .containerDefinitions(main -> main.name("main").image("a").memory(128)))
            .taskDefinition()
            .taskDefinitionArn();
    String service =
        sdk.ecs()
            .createService(request ->
                request
                    .cluster(name)
                    .serviceName(name)
                    .taskDefinition(definition)
                    .desiredCount(0)
                    .launchType(LaunchType.EC2))
            .service()
            .serviceArn();
    String group =
        sdk.balancing()
            .createTargetGroup(request -> request.name(name).targetType(TargetTypeEnum.LAMBDA))
            .targetGroups()
            .getFirst()
            .targetGroupArn();
    there = List.of(ResourceId.ofArn(service).orElseThrow(), ResourceId.ofArn(group).orElseThrow());
  }

  @AfterEach
  void close() {
    sdk.close();
  }

  /** How many tags fit is the emulator's affair; that there is an end is told as such. */
  @Test
  void a_resource_that_others_filled_is_told_as_full() {
    ResourceId group = there.getLast();
    Optional<Refused> refused = Optional.empty();
    for (int n = 0; n < 60 && refused.isEmpty(); n++) {
      SortedMap<String, String> one = new TreeMap<>(Map.of("tag" + n, "x"));
      if (tags.put(group, one) instanceof Refused why) {
        refused = Optional.of(why);
      }
    }
    assertThat(refused).map(Refused::why).contains(Why.FULL);
  }

  private static URI endpoint() {
    return Backend.given();
  }

  @Override
  protected ResourceTags tags() {
    return tags;
  }

  @Override
  protected List<ResourceId> there() {
    return there;
  }
}
