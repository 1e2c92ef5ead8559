package expressguard.detect.field;

import expressguard.catalog.FieldValue;
import expressguard.history.History;
import expressguard.history.Step;
import expressguard.history.claim.Claims;
import expressguard.inventory.Slot;
import expressguard.ownership.Claim;
import expressguard.ownership.FieldKey;
import expressguard.ownership.Manager;
import expressguard.ownership.Ownership;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What happened to one field over time: each direct change of it, and how it ended.
 *
 * <p>Two claims of one second that differ are a tie: the direct one counts as in force, and the
 * change says that nobody can tell.
 */
public final class FieldStory {

  /**
   * A direct claim that gave the field another value.
   *
   * @param before the value before it; empty when no record shows one
   * @param tied whether another manager set another value in the same second
   * @param ended the claim that ended it; empty while it is in force
   */
  public record DirectChange(
      Claim claim, Optional<FieldValue> before, boolean tied, Optional<Claim> ended) {

    /** Whether it ended because Express Mode wrote another value. */
    boolean overwritten() {
      return ended
          .filter(by -> by.manager() instanceof Manager.Express)
          .filter(by -> !by.value().equals(claim.value()))
          .isPresent();
    }
  }

  private final List<DirectChange> changes = new ArrayList<>();
  private Optional<Claim> current = Optional.empty();
  private Optional<FieldValue> express = Optional.empty();
  private boolean open;

  private FieldStory() {}

  /** The direct changes of a field, in the order of time. */
  public static List<DirectChange> of(History history, Ownership ownership, FieldKey key) {
    FieldStory story = new FieldStory();
    for (List<Claim> claims : ownership.moments(key)) {
      story.moment(askedFirst(history, claims));
    }
    return List.copyOf(story.changes);
  }

  /**
   * What Express Mode does for a call can fall into the second of that call, and never precedes it:
   * so the call is the cause, and what was then written is the value.
   */
  private static List<Claim> askedFirst(History history, List<Claim> claims) {
    List<Claim> sorted = new ArrayList<>(claims);
    sorted.sort(
        Comparator.comparing(
            claim -> history.step(claim.eventId()).filter(Step::isExpressCall).isEmpty()));
    return sorted;
  }

  private void moment(List<Claim> claims) {
    boolean differ = claims.stream().map(Claim::value).distinct().count() > 1;
    boolean byDirect = claims.stream().anyMatch(FieldStory::isDirect);
    boolean tied =
        differ && claims.stream().map(claim -> claim.manager().word()).distinct().count() > 1;
    if (tied && byDirect) {
      claims.forEach(this::expressValue);
    }
    for (Claim claim : claims) {
      if (isDirect(claim)) {
        direct(claim, tied);
      } else if (!tied || !byDirect) {
        other(claim);
      }
    }
  }

  private static boolean isDirect(Claim claim) {
    return claim.manager() instanceof Manager.Direct;
  }

  private void direct(Claim claim, boolean tied) {
    boolean same =
        current
            .map(held -> held.value().equals(claim.value()))
            .orElse(claim.value() instanceof FieldValue.Gone);
    // In a tie the other value may have been there in between.
    if (!same || tied) {
      end(claim);
      boolean givenBack = express.isPresent() && express.get().equals(claim.value());
      if (!givenBack) {
        Optional<FieldValue> before = current.map(Claim::value);
        changes.add(new DirectChange(claim, before, tied, Optional.empty()));
        open = true;
      }
      current = Optional.of(claim);
    }
  }

  private void other(Claim claim) {
    if (isCarriedOver(claim)) {
      return;
    }
    expressValue(claim);
    end(claim);
    current = Optional.of(claim);
  }

  private void expressValue(Claim claim) {
    if (claim.manager() instanceof Manager.Express) {
      express = Optional.of(claim.value());
    }
  }

  /**
   * Express Mode registers task definitions whole: that one carries a direct change over does not
   * make it Express Mode's own, and the next update that names the field still takes it away.
   */
  private boolean isCarriedOver(Claim claim) {
    return open
        && claim.key().slot() == Slot.TASK_DEFINITION
        && claim.manager() instanceof Manager.Express
        && claim.source().equals(Claims.STATED)
        && current.filter(held -> held.value().equals(claim.value())).isPresent();
  }

  private void end(Claim by) {
    if (open) {
      DirectChange last = changes.removeLast();
      changes.add(new DirectChange(last.claim(), last.before(), last.tied(), Optional.of(by)));
      open = false;
    }
  }
}
