package expressguard.finding;

import expressguard.inventory.Inventory;
import java.util.List;

/**
 * The answer of an evaluation.
 *
 * @param inventory what is known of Express services, as given and as learnt from the calls
 * @param findings by time, then by service, the gravest first
 * @param doubts what is odd about the input itself, such as one event id with two contents
 */
public record Report(Inventory inventory, List<Finding> findings, List<String> doubts) {
  public Report {
    findings = List.copyOf(findings);
    doubts = List.copyOf(doubts);
  }
}
