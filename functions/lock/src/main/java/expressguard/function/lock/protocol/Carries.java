package expressguard.function.lock.protocol;

import expressguard.function.lock.record.Carried;
import expressguard.function.lock.record.LockRecord;
import expressguard.function.lock.service.Sight;
import expressguard.lock.LockTag;
import java.util.Optional;

/** What a look at a service says about its lock. */
final class Carries {

  private Carries() {}

  /** Whether the tag is as the record wants it. */
  static boolean shows(LockRecord record, Sight.Found found) {
    return Optional.ofNullable(found.tags().get(LockTag.KEY))
        .equals(record.tag().map(LockTag::text));
  }

  /** Why the tag is not to be touched, if it is not. */
  static Optional<Carried> hindrance(LockRecord record, Sight.Found found) {
    boolean has = found.tags().containsKey(LockTag.KEY);
    if (record.version() == 0) {
      return Optional.of(has ? Carried.STRANGE_TAG : Carried.LIFTED);
    }
    if (!record.locks() || has) {
      return Optional.empty();
    }
    if (!found.express()) {
      return Optional.of(Carried.NOT_EXPRESS);
    }
    return found.tags().size() >= LockTag.MOST_TAGS
        ? Optional.of(Carried.NO_ROOM)
        : Optional.empty();
  }

  /** What became of the decision, once the tag was touched. */
  static Carried after(LockRecord record, Sight sight) {
    return switch (sight) {
      case Sight.Found found -> shows(record, found) ? seen(record, found) : Carried.NOT_SEEN;
      case Sight.Gone _, Sight.Unseen _ -> unseen(sight);
    };
  }

  /** What became of it where the tag is as it should be. */
  static Carried seen(LockRecord record, Sight.Found found) {
    if (!found.variants().isEmpty()) {
      return Carried.KEY_VARIANT;
    }
    if (!record.locks()) {
      return Carried.LIFTED;
    }
    return found.deploying() ? Carried.LOCK_PENDING_DEPLOYMENT : Carried.SET;
  }

  static Carried unseen(Sight sight) {
    return sight instanceof Sight.Unseen ? Carried.UNSEEN : Carried.GONE;
  }

  /** What AWS said, where it did not let the guard look. */
  static String detail(Sight sight) {
    return sight instanceof Sight.Unseen(var why) ? why : "";
  }
}
