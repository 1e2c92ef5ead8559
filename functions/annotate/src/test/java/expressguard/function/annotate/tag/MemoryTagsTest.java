package expressguard.function.annotate.tag;

import expressguard.inventory.ResourceId;
import java.util.List;

/** The twin in memory keeps the contract. */
class MemoryTagsTest extends ResourceTagsContract {

  private final List<ResourceId> there =
      List.of(
          ResourceId.ofArn("arn:aws:ecs:eu-west-1:111122223333:service/default/shop").orElseThrow(),
          ResourceId.ofArn(
                  "arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/shop/73e2")
              .orElseThrow());

  private final MemoryTags tags = new MemoryTags(there);

  @Override
  protected ResourceTags tags() {
    return tags;
  }

  @Override
  protected List<ResourceId> there() {
    return there;
  }
}
