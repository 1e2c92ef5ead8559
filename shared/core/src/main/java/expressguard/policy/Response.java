package expressguard.policy;

import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What can be done about a conflict, the mildest first. */
public enum Response {
  /** Record it and do no more. */
  OBSERVE,
  /** Tag the service, so that whoever looks at it sees the conflict. */
  ANNOTATE,
  /** Tell the owner. */
  NOTIFY,
  /** Deny Express updates of the service until somebody releases it. */
  LOCK;

  /** The word for it in policies and reports. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean strongerThan(Response other) {
    return compareTo(other) > 0;
  }

  static SortedSet<Response> sorted(Collection<Response> responses) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(responses));
  }

  static String words(Collection<Response> responses) {
    return responses.stream().map(Response::word).collect(Collectors.joining(", "));
  }
}
