package expressguard.function.annotate.mark;

import expressguard.function.annotate.tag.ResourceTags.Refused;
import expressguard.inventory.ResourceId;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What came of tagging one resource.
 *
 * @param written whether a tag was written or removed
 * @param noRoom keys that found no room
 * @param lookalikes keys that differ from the guard's by case alone
 * @param refused why AWS did not do it
 */
public record Marked(
    ResourceId resource,
    boolean written,
    SortedSet<String> noRoom,
    SortedSet<String> lookalikes,
    Optional<Refused> refused) {

  /** Whether some tag is not there that should be, and trying again will not change it. */
  public boolean isRefused() {
    return !noRoom.isEmpty() || refused.filter(Marked::isFinal).isPresent();
  }

  private static boolean isFinal(Refused refused) {
    return switch (refused.why()) {
      case FULL, DENIED, INVALID -> true;
      case GONE, THROTTLED, UNAVAILABLE -> false;
    };
  }
}
