package expressguard.lock;

import expressguard.event.Data;
import expressguard.inventory.ResourceId;
import expressguard.inventory.ResourceType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an owner wants of a service's lock.
 *
 * @param id by which it is told from others; given again it is the same order
 * @param owner who answers for it
 * @param at when it was given; of two orders the later one holds, in whatever order they arrive
 * @param until when it ends: a lock with an end is lifted then, a release with one is a time-boxed
 *     exception
 */
public record LockOrder(
    String id,
    Verb verb,
    ResourceId service,
    Scope scope,
    String owner,
    String reason,
    Instant at,
    Optional<Instant> until)
    implements Comparable<LockOrder> {

  /** The {@code source} of a message that carries an order. */
  public static final String SOURCE = "express-guard.order";

  /** The {@code detail-type} of a message that carries an order. */
  public static final String DETAIL_TYPE = "Lock Order";

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");
  private static final int LONGEST_TEXT = 500;
  private static final Comparator<LockOrder> TIME =
      Comparator.comparing(LockOrder::at).thenComparing(LockOrder::id);

  /** What is ordered. */
  public enum Verb {
    LOCK,
    RELEASE;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a lock is for. */
  public enum Scope {
    /** Whatever service bears the name: one that is made again is locked again. */
    NAME,
    /** The service that was there when the order was given, and none after it. */
    SERVICE;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Checks every value.
   *
   * @throws IllegalArgumentException naming the member that is wrong, and what it should be
   */
  public LockOrder {
    require(ID.matcher(id).matches(), "id", "is 1 to 64 letters, digits and dashes");
    require(service.type() == ResourceType.SERVICE, "service", "is the ARN of an ECS service");
    require(isText(owner), "owner", "says who answers for it, in at most 500 characters");
    require(isText(reason), "reason", "says why, in at most 500 characters");
    require(until.isEmpty() || until.get().isAfter(at), "until", "is a time after the order's own");
  }

  /**
   * The order that the detail of a message carries.
   *
   * @throws IllegalArgumentException naming the member that is wrong, and what it should be
   */
  public static LockOrder read(Data detail) {
    return new LockOrder(
        text(detail, "id"),
        word(detail, "order", Verb.values()),
        ResourceId.ofArn(text(detail, "service"))
            .orElseThrow(() -> wrong("service", "is the ARN of an ECS service")),
        word(detail, "scope", Scope.values()),
        text(detail, "owner"),
        text(detail, "reason"),
        time("at", text(detail, "at")),
        detail.textAt("until").map(text -> time("until", text)));
  }

  /** Whether it has ended by a time. */
  public boolean ended(Instant now) {
    return until.isPresent() && !until.get().isAfter(now);
  }

  @Override
  public int compareTo(LockOrder other) {
    return TIME.compare(this, other);
  }

  private static boolean isText(String text) {
    return !text.isBlank() && text.length() <= LONGEST_TEXT;
  }

  private static String text(Data detail, String member) {
    return detail.textAt(member).orElseThrow(() -> wrong(member, "is missing"));
  }

  private static <E extends Enum<E>> E word(Data detail, String member, E[] words) {
    String text = text(detail, member);
    return Arrays.stream(words)
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElseThrow(
            () -> wrong(member, "is one of " + Arrays.toString(words).toLowerCase(Locale.ROOT)));
  }

  private static Instant time(String member, String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw wrong(member, "is a time such as 2026-11-05T09:45:00Z");
    }
  }

  private static void require(boolean holds, String member, String form) {
    if (!holds) {
      throw wrong(member, form);
    }
  }

  private static IllegalArgumentException wrong(String member, String form) {
    return new IllegalArgumentException("an order's `" + member + "` " + form);
  }
}
