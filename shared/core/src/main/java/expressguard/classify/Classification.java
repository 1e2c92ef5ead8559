package expressguard.classify;

import expressguard.catalog.WatchedCall;
import expressguard.event.Loss;
import java.util.Optional;

/** What a call was. Each answer carries its reason. */
public sealed interface Classification {

  Reason reason();

  /** Nothing that the guard looks at. */
  record Unwatched(Reason reason) implements Classification {}

  /**
   * A call that AWS refused. It changed nothing, and is kept apart from all that did.
   *
   * @param deniedBy the policy type of an explicit deny, where AWS names it
   */
  record Attempt(WatchedCall row, Optional<PolicyType> deniedBy, Vehicle vehicle, Reason reason)
      implements Classification {}

  /** A call of an Express API. */
  record ExpressApi(WatchedCall row, Vehicle vehicle, Reason reason) implements Classification {}

  /** Express Mode's own work. */
  record ExpressOnBehalf(WatchedCall row, Reason reason) implements Classification {}

  /** An AWS service's own work, such as scaling. */
  record AwsService(WatchedCall row, Reason reason) implements Classification {}

  /** Express Mode or a caller: the record does not tell. */
  record Unsure(WatchedCall row, Reason reason) implements Classification {}

  /** A call that must have been made and of which no record came. */
  record Lost(WatchedCall row, Loss loss, Reason reason) implements Classification {}

  /** The guard's own call. */
  record Own(WatchedCall row, Reason reason) implements Classification {}

  /** Somebody's direct call. */
  record Direct(WatchedCall row, Vehicle vehicle, Reason reason) implements Classification {}

  /** With what the call was made, where a person or a pipeline made it. */
  default Optional<Vehicle> madeWith() {
    return switch (this) {
      case Direct(_, var vehicle, _) -> Optional.of(vehicle);
      case ExpressApi(_, var vehicle, _) -> Optional.of(vehicle);
      case Attempt(_, _, var vehicle, _) -> Optional.of(vehicle);
      case Unwatched _, ExpressOnBehalf _, AwsService _, Unsure _, Lost _, Own _ ->
          Optional.empty();
    };
  }

  /** The word for it in reports. */
  default String word() {
    return switch (this) {
      case Unwatched _ -> "UNWATCHED";
      case Attempt _ -> "ATTEMPT";
      case ExpressApi _ -> "EXPRESS_API";
      case ExpressOnBehalf _ -> "EXPRESS_ON_BEHALF";
      case AwsService _ -> "AWS_SERVICE";
      case Unsure _ -> "UNSURE";
      case Lost _ -> "LOST";
      case Own _ -> "OWN";
      case Direct _ -> "DIRECT";
    };
  }
}
