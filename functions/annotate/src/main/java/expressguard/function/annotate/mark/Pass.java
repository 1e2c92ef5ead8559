package expressguard.function.annotate.mark;

import expressguard.function.annotate.tag.ResourceTags.Refused;
import expressguard.inventory.ResourceId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;

/**
 * One pass over a service and its resources.
 *
 * @param version of the standing that it was done for
 * @param untagged resources of findings that bear no tags, with why
 */
public record Pass(
    ResourceId service, long version, List<Marked> marked, SortedMap<ResourceId, String> untagged) {

  public Pass {
    marked = List.copyOf(marked);
  }

  /** Resources on which a tag was written or removed. */
  public int written() {
    return count(Marked::written);
  }

  /** Resources that bear not every tag that they should, however often it is tried. */
  public int refused() {
    return count(Marked::isRefused);
  }

  private int count(Predicate<Marked> which) {
    return (int) marked.stream().filter(which).count();
  }

  /** Why the pass must be made again later; empty when it is as far as it can ever get. */
  Optional<String> unfinished() {
    return marked.stream()
        .flatMap(one -> one.refused().stream().filter(Pass::passes).map(why -> words(one, why)))
        .findFirst();
  }

  private static boolean passes(Refused refused) {
    return switch (refused.why()) {
      case THROTTLED, UNAVAILABLE -> true;
      case GONE, FULL, DENIED, INVALID -> false;
    };
  }

  private static String words(Marked one, Refused refused) {
    return "`" + one.resource() + "`: " + refused.why() + ": " + refused.message();
  }
}
