package expressguard.cli.lock;

import expressguard.aws.access.LockProbe.Probed;
import expressguard.classify.PolicyType;
import expressguard.posture.Hold;
import java.util.Optional;

/** The card's words for people. */
final class Sentences {

  private Sentences() {}

  static String probed(Probed probe) {
    return switch (probe) {
      case Probed.Denied(var by) -> "denied to you now " + by(by);
      case Probed.Passed() -> "not denied to you: the lock does not bind you";
      case Probed.Unproven(var why) -> "proves nothing: " + why;
    };
  }

  static String blocked(Card.Blocked blocked) {
    return "`%s` by `%s` at %s, denied %s"
        .formatted(blocked.eventName(), blocked.who(), blocked.at(), by(blocked.by()));
  }

  static String hold(Hold hold) {
    return switch (hold) {
      case Hold.Bound(var reason) -> "denied by " + reason.text();
      case Hold.Passes() -> "nothing denies it";
      case Hold.Excepted() -> "left out on purpose";
      case Hold.Unsure(var why) -> "not counted as denied: " + why;
    };
  }

  private static String by(Optional<PolicyType> type) {
    return type.map(one -> "by a " + one.words()).orElse("by a policy that AWS does not name");
  }
}
