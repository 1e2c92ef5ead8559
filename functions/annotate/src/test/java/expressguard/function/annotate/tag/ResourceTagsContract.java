package expressguard.function.annotate.tag;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.function.annotate.tag.ResourceTags.Present;
import expressguard.function.annotate.tag.ResourceTags.Refused;
import expressguard.function.annotate.tag.ResourceTags.Why;
import expressguard.function.annotate.tag.ResourceTags.Writing;
import expressguard.function.annotate.tag.ResourceTags.Written;
import expressguard.inventory.ResourceId;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What whoever annotates counts on, whatever holds the tags. */
public abstract class ResourceTagsContract {

  protected abstract ResourceTags tags();

  /** A service and a target group that are there; they may bear tags. */
  protected abstract List<ResourceId> there();

  @Test
  void a_tag_that_was_put_is_read() {
    for (ResourceId resource : there()) {
      assertThat(tags().put(resource, map(Map.of("express-guard:state", "v1.HIGH.1"))))
          .isEqualTo(new Written());
      assertThat(read(resource)).containsEntry("express-guard:state", "v1.HIGH.1");
    }
  }

  @Test
  void a_tag_that_is_put_again_has_the_new_value_and_the_others_stay() {
    for (ResourceId resource : there()) {
      tags().put(resource, map(Map.of("team", "shop", "express-guard:state", "v1.HIGH.1")));
      tags().put(resource, map(Map.of("express-guard:state", "v2.LOW.1")));

      assertThat(read(resource))
          .containsEntry("express-guard:state", "v2.LOW.1")
          .containsEntry("team", "shop");
    }
  }

  @Test
  void only_the_named_tags_are_removed_and_an_absent_one_is_no_error() {
    for (ResourceId resource : there()) {
      tags().put(resource, map(Map.of("team", "shop", "express-guard:state", "v1.HIGH.1")));

      assertThat(tags().remove(resource, new TreeSet<>(List.of("express-guard:state", "none"))))
          .isEqualTo(new Written());
      assertThat(read(resource)).containsKey("team").doesNotContainKey("express-guard:state");
    }
  }

  @Test
  void keys_that_differ_by_case_are_two_tags() {
    ResourceId service = there().getFirst();
    tags().put(service, map(Map.of("express-guard:lock", "a", "Express-Guard:LOCK", "b")));

    assertThat(read(service)).containsKeys("express-guard:lock", "Express-Guard:LOCK");
  }

  @Test
  void the_longest_value_of_the_grammar_is_taken() {
    String longest = "v1." + "x".repeat(253);
    for (ResourceId resource : there()) {
      tags().put(resource, map(Map.of("express-guard:finding", longest)));

      assertThat(read(resource)).containsEntry("express-guard:finding", longest);
    }
  }

  /** Reading what is gone may find no tags, as some emulators have it; writing must not. */
  @Test
  void a_resource_that_is_gone_is_told_as_gone() {
    for (ResourceId resource : there()) {
      ResourceId gone = gone(resource);

      switch (tags().read(gone)) {
        case Present(var none) -> assertThat(none).as("tags of %s", gone).isEmpty();
        case Refused(var why, _) -> assertThat(why).as("read of %s", gone).isEqualTo(Why.GONE);
      }
      assertThat(why(tags().put(gone, map(Map.of("a", "b"))))).as("put").isEqualTo(Why.GONE);
      assertThat(why(tags().remove(gone, new TreeSet<>(List.of("a")))))
          .as("remove")
          .isEqualTo(Why.GONE);
    }
  }

  private SortedMap<String, String> read(ResourceId resource) {
    return switch (tags().read(resource)) {
      case Present(var tags) -> tags;
      case Refused refused -> throw new AssertionError(refused);
    };
  }

  private static Why why(Writing writing) {
    return switch (writing) {
      case Written written -> throw new AssertionError(written);
      case Refused refused -> refused.why();
    };
  }

  private static SortedMap<String, String> map(Map<String, String> tags) {
    return new TreeMap<>(tags);
  }

  private static ResourceId gone(ResourceId like) {
    String arn = like.toString();
    char last = arn.charAt(arn.length() - 1);
    return ResourceId.ofArn(arn.substring(0, arn.length() - 1) + (last == '0' ? '1' : '0'))
        .orElseThrow();
  }
}
