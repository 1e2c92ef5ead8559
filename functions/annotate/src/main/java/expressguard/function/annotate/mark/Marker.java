package expressguard.function.annotate.mark;

import expressguard.function.annotate.tag.ResourceTags;
import expressguard.function.annotate.tag.ResourceTags.Present;
import expressguard.function.annotate.tag.ResourceTags.Refused;
import expressguard.function.annotate.tag.ResourceTags.Writing;
import expressguard.function.annotate.tag.ResourceTags.Written;
import expressguard.function.annotate.tag.Tagging;
import expressguard.inventory.ResourceId;
import expressguard.standing.GuardTags;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** Brings the tags of one resource to what they should be: reads, compares, writes. */
final class Marker {

  private final ResourceTags tags;

  Marker(ResourceTags tags) {
    this.tags = tags;
  }

  Marked mark(ResourceId service, ResourceId resource, SortedMap<String, String> wanted) {
    return switch (tags.read(resource)) {
      case Present(var present) -> marked(service, resource, present, wanted);
      case Refused refused -> refused(resource, refused);
    };
  }

  private Marked marked(
      ResourceId service,
      ResourceId resource,
      SortedMap<String, String> present,
      SortedMap<String, String> wanted) {
    Difference difference =
        Difference.of(present, wanted, Wanted.keys(service, resource), most(resource));
    SortedSet<String> lookalikes = GuardTags.lookalikes(present.keySet());
    Optional<Refused> refused =
        switch (write(resource, difference)) {
          case Written _ -> Optional.empty();
          case Refused why -> Optional.of(why);
        };
    boolean written = refused.isEmpty() && !difference.isNone();
    return new Marked(resource, written, difference.noRoom(), lookalikes, refused);
  }

  /** Removes first, because what is removed may be the room that is needed. */
  private Writing write(ResourceId resource, Difference difference) {
    Writing removed =
        difference.remove().isEmpty() ? new Written() : tags.remove(resource, difference.remove());
    return switch (removed) {
      case Written done -> difference.put().isEmpty() ? done : tags.put(resource, difference.put());
      case Refused refused -> refused;
    };
  }

  private static int most(ResourceId resource) {
    return switch (Tagging.of(resource.type())) {
      case Tagging.By(_, var most, _) -> most;
      case Tagging.Not _ -> 0;
    };
  }

  private static Marked refused(ResourceId resource, Refused refused) {
    return new Marked(resource, false, new TreeSet<>(), new TreeSet<>(), Optional.of(refused));
  }
}
