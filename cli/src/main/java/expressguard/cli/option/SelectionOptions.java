package expressguard.cli.option;

import expressguard.cli.result.Selection;
import expressguard.policy.match.Glob;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which findings are shown; ownership is learnt from all records whatever is selected. */
public final class SelectionOptions {

  @Option(
      names = "--since",
      paramLabel = "TIME",
      description =
          "Only findings whose cause is of this time or later: a day (UTC) or an instant, as in"
              + " 2026-11-18 or 2026-11-18T09:30:00Z.")
  Optional<Moment> since = Optional.empty();

  @Option(
      names = "--until",
      paramLabel = "TIME",
      description = "Only findings whose cause is of this time or earlier; a day counts whole.")
  Optional<Moment> until = Optional.empty();

  @Option(
      names = "--service",
      paramLabel = "PATTERN",
      description =
          "Only findings on these services: name, cluster/name or ARN, with * and ?; repeatable.")
  List<Glob> services = new ArrayList<>();

  @Option(
      names = "--account",
      paramLabel = "ID",
      description = "Only findings in these accounts; repeatable.")
  List<String> accounts = new ArrayList<>();

  /**
   * What was asked for.
   *
   * @throws TypeConversionException when nothing could ever fit
   */
  public Selection selection() {
    Optional<Instant> first = since.map(Moment::first);
    Optional<Instant> last = until.map(Moment::last);
    if (first.isPresent() && last.filter(first.get()::isAfter).isPresent()) {
      throw new TypeConversionException("`--since` is later than `--until`; exchange them");
    }
    return new Selection(first, last, services, accounts);
  }
}
