package expressguard.aws;

/** What came of asking AWS. */
public sealed interface Asked<T> {

  record Answered<T>(T value) implements Asked<T> {}

  /** AWS refused or was not reached; nothing is half answered. */
  record Refused<T>(Refusal refusal) implements Asked<T> {}
}
