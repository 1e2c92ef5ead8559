package expressguard.function.annotate.tag;

import expressguard.inventory.ResourceId;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Tag;

/** TagResource, UntagResource and ListTagsForResource of ECS. */
final class EcsTags implements ResourceTags {

  private final EcsClient ecs;

  EcsTags(EcsClient ecs) {
    this.ecs = ecs;
  }

  @Override
  public Reading read(ResourceId resource) {
    try {
      SortedMap<String, String> tags = new TreeMap<>();
      ecs.listTagsForResource(request -> request.resourceArn(resource.toString()))
          .tags()
          .forEach(tag -> tags.put(tag.key(), tag.value()));
      return new Present(tags);
    } catch (SdkException e) {
      return Refusals.of(e);
    }
  }

  @Override
  public Writing put(ResourceId resource, SortedMap<String, String> tags) {
    List<Tag> wanted =
        tags.entrySet().stream()
            .map(tag -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
            .toList();
    try {
      ecs.tagResource(request -> request.resourceArn(resource.toString()).tags(wanted));
      return new Written();
    } catch (SdkException e) {
      return Refusals.of(e);
    }
  }

  @Override
  public Writing remove(ResourceId resource, SortedSet<String> keys) {
    try {
      ecs.untagResource(request -> request.resourceArn(resource.toString()).tagKeys(keys));
      return new Written();
    } catch (SdkException e) {
      return Refusals.of(e);
    }
  }
}
