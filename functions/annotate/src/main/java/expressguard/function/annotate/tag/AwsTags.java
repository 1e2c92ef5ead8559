package expressguard.function.annotate.tag;

import expressguard.inventory.ResourceId;
import java.util.SortedMap;
import java.util.SortedSet;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;

/** The tags of resources in AWS, each kind by its own API. */
public final class AwsTags implements ResourceTags {

  private final ResourceTags ecs;
  private final ResourceTags balancing;

  public AwsTags(EcsClient ecs, ElasticLoadBalancingV2Client balancing) {
    this.ecs = new EcsTags(ecs);
    this.balancing = new BalancingTags(balancing);
  }

  @Override
  public Reading read(ResourceId resource) {
    return api(resource).read(resource);
  }

  @Override
  public Writing put(ResourceId resource, SortedMap<String, String> tags) {
    return api(resource).put(resource, tags);
  }

  @Override
  public Writing remove(ResourceId resource, SortedSet<String> keys) {
    return api(resource).remove(resource, keys);
  }

  /**
   * The API of a resource.
   *
   * @throws IllegalArgumentException for a kind that is not tagged: to ask for it is a mistake
   */
  private ResourceTags api(ResourceId resource) {
    return switch (Tagging.of(resource.type())) {
      case Tagging.By(var api, _, _) ->
          switch (api) {
            case ECS -> ecs;
            case ELASTIC_LOAD_BALANCING -> balancing;
          };
      case Tagging.Not(var why) ->
          throw new IllegalArgumentException("`" + resource + "` is not tagged: " + why);
    };
  }
}
