package expressguard.function.annotate.tag;

import expressguard.inventory.ResourceId;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Tag;

/**
 * AddTags, RemoveTags and DescribeTags of Elastic Load Balancing, one resource at a time: a call
 * for several fails whole when one of them is gone.
 */
final class BalancingTags implements ResourceTags {

  private final ElasticLoadBalancingV2Client balancing;

  BalancingTags(ElasticLoadBalancingV2Client balancing) {
    this.balancing = balancing;
  }

  @Override
  public Reading read(ResourceId resource) {
    try {
      SortedMap<String, String> tags = new TreeMap<>();
      balancing
          .describeTags(request -> request.resourceArns(resource.toString()))
          .tagDescriptions()
          .forEach(one -> one.tags().forEach(tag -> tags.put(tag.key(), tag.value())));
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
      balancing.addTags(request -> request.resourceArns(resource.toString()).tags(wanted));
      return new Written();
    } catch (SdkException e) {
      return Refusals.of(e);
    }
  }

  @Override
  public Writing remove(ResourceId resource, SortedSet<String> keys) {
    try {
      balancing.removeTags(request -> request.resourceArns(resource.toString()).tagKeys(keys));
      return new Written();
    } catch (SdkException e) {
      return Refusals.of(e);
    }
  }
}
