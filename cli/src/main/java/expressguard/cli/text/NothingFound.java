package expressguard.cli.text;

import expressguard.cli.result.Backtest;

/** Why there is no finding, and what could be done to get one. */
final class NothingFound {

  private NothingFound() {}

  static String sentence(Backtest backtest) {
    if (backtest.unselected() > 0) {
      return "No finding fits the selection; without it there are " + backtest.unselected();
    }
    if (backtest.gathered().counters().in() == 0) {
      return "There is no record in what was given; name files with CloudTrail records, or folders"
          + " with .json, .jsonl, .ndjson files (each also .gz)";
    }
    if (backtest.known() == 0) {
      return "No Express service is known from these records, so there is nothing that a direct call"
          + " could be in conflict with; give --inventory FILE with the output of"
          + " DescribeExpressGatewayService or DescribeServiceRevisions, or records from before"
          + " the services were created";
    }
    if (backtest.services().isEmpty()) {
      return "No Express service fits the selection; without it "
          + Phrase.count(backtest.known(), "Express service")
          + (backtest.known() == 1 ? " is" : " are")
          + " known";
    }
    return "No findings: these records show no direct change of what Express Mode manages for "
        + BacktestText.names(backtest.services())
        + (backtest.services().size() > 5 ? " and the other services" : "");
  }
}
