package expressguard.cli.command.service;

import expressguard.finding.Evaluation;
import java.util.List;

/**
 * What is known of services so far.
 *
 * @param gaps what could not be read, one sentence each
 */
record Past(Evaluation evaluation, List<String> gaps) {
  Past {
    gaps = List.copyOf(gaps);
  }
}
