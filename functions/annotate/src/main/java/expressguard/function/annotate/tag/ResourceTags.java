package expressguard.function.annotate.tag;

import expressguard.inventory.ResourceId;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * The tags of resources. A write leaves every tag alone that it does not name; to write what is
 * there already, or to remove what is not, is no error.
 */
public interface ResourceTags {

  /** All tags of a resource. */
  Reading read(ResourceId resource);

  /** Adds tags, in one call; a tag with the same key gets the new value. */
  Writing put(ResourceId resource, SortedMap<String, String> tags);

  /** Takes tags off, in one call. */
  Writing remove(ResourceId resource, SortedSet<String> keys);

  /** What came of reading. */
  sealed interface Reading permits Present, Refused {}

  /** What came of writing. */
  sealed interface Writing permits Written, Refused {}

  /** The tags that a resource bears, those of AWS among them. */
  record Present(SortedMap<String, String> tags) implements Reading {}

  /** The call took effect. */
  record Written() implements Writing {}

  /**
   * AWS did not do it, or is not known to have done it.
   *
   * @param message a sentence for the log
   */
  record Refused(Why why, String message) implements Reading, Writing {}

  /** The reasons that call for different ways on. */
  enum Why {
    /** There is no such resource any more. */
    GONE,
    /** The resource bears as many tags as it may. */
    FULL,
    /** The role lacks the right, or a policy denies it. */
    DENIED,
    /** AWS will never take this call as it is. */
    INVALID,
    /** Too many calls; a later one will do. */
    THROTTLED,
    /** AWS was not reached or failed; a later call may do. */
    UNAVAILABLE
  }
}
