package expressguard.bus;

import expressguard.bus.Notice.News;
import expressguard.conflict.Severity;
import expressguard.inventory.ResourceId;
import java.util.SortedMap;

/** What people may be told of, as it is read from the guard's bus: a finding, or a lock. */
public sealed interface BusMessage permits Notice, LockNotice {

  /** The same for the same thing said again. */
  String id();

  News news();

  /** The same for all that is said of one thing. */
  String thread();

  /** Its place in the thread; of two the greater one is the newer. */
  long version();

  ResourceId service();

  /** The service's tags, as far as the message has them. */
  SortedMap<String, String> tags();

  Severity severity();

  /** The gravest that its thread has been, as far as this message knows. */
  Severity gravest();

  /** The id of what it is about, by which people ask for it. */
  String about();

  /** The word for what it is, for filters. */
  String word();

  /** The word in words. */
  String title();

  /** What is, in one sentence. */
  String summary();
}
