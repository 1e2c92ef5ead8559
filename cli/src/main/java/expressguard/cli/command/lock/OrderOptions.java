package expressguard.cli.command.lock;

import expressguard.cli.option.Moment;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What every order says. */
final class OrderOptions {

  @Option(
      names = "--service",
      paramLabel = "ARN",
      required = true,
      description = "ARN of the Express service.")
  String service = "";

  @Option(
      names = "--owner",
      paramLabel = "WHO",
      required = true,
      description = "Who answers for it; it stands in the lock's record.")
  String owner = "";

  @Option(
      names = "--reason",
      paramLabel = "WHY",
      required = true,
      description = "Why; it stands in the lock's record, never in a tag.")
  String reason = "";

  @Option(
      names = "--until",
      paramLabel = "TIME",
      description = "When the order ends, `2026-11-18` or `2026-11-18T09:30:00Z`.")
  Optional<Moment> until = Optional.empty();

  @Option(
      names = "--queue",
      paramLabel = "URL",
      description = {
        "URL of the lock's queue, an output of the guard's stack (default: the environment variable"
            + " EXPRESS_GUARD_LOCK_QUEUE).",
        "Without any the message is printed, to be sent by other means."
      })
  Optional<String> queue = Optional.empty();
}
