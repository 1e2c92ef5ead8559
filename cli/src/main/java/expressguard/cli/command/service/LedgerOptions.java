package expressguard.cli.command.service;

import expressguard.aws.Asked;
import expressguard.catalog.Catalog;
import expressguard.ledger.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The ledger of a deployed guard in place of records. */
final class LedgerOptions {

  @Option(
      names = "--ledger",
      paramLabel = "STACK",
      split = ",",
      description = {
        "Name of a deployed guard's stack: what its ledger keeps of the service, in place of"
            + " records. Its tables are read, and nothing is written.",
        "In place of the stack the names of its tables of facts and standings, a comma between."
      })
  List<String> ledger = new ArrayList<>();

  boolean given() {
    return !ledger.isEmpty();
  }

  /** The ledger as the command line names it, for messages. */
  String name() {
    return String.join(",", ledger);
  }

  /** One source of the past is enough, and two would not tell which of them counts. */
  void refuseBeside(List<String> from) {
    if (given() && !from.isEmpty()) {
      throw new TypeConversionException("give `--ledger` or `--from`, not both");
    }
    if (ledger.size() > 2) {
      throw new TypeConversionException(
          "`" + name() + "` is neither a stack nor its tables of facts and standings");
    }
  }

  Asked<Ledger> open(Catalog catalog, Optional<String> region) {
    return DeployedLedger.open(catalog, region, ledger);
  }
}
