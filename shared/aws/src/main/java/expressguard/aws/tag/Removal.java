package expressguard.aws.tag;

import expressguard.aws.Refusal;

/** What came of taking the managed tag off a resource. */
public sealed interface Removal {

  /** AWS took it; a tag that was not there is no error. */
  record Removed() implements Removal {}

  /** The tag may be there as before. */
  record Failed(Refusal refusal) implements Removal {}
}
