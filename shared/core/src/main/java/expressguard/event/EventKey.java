package expressguard.event;

import java.util.Comparator;

/**
 * CloudTrail's {@code eventSource} and {@code eventName}, which name an API only together: {@code
 * CreateService} is an API of ECS, of App Runner and of VPC Lattice.
 */
public record EventKey(String eventSource, String eventName) implements Comparable<EventKey> {

  private static final Comparator<EventKey> ORDER =
      Comparator.comparing(EventKey::eventSource).thenComparing(EventKey::eventName);

  /** Event names come with a trailing blank in some records. */
  public EventKey {
    eventSource = eventSource.strip();
    eventName = eventName.strip();
  }

  @Override
  public int compareTo(EventKey other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return eventSource + " " + eventName;
  }
}
