package expressguard.bench.cold;

import expressguard.bench.cold.result.Report;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One way to run one function.
 *
 * @param command what starts it, with the JVM as its first word where {@code client} is JDK
 * @param folder where it is started, as Lambda starts it in its task root
 * @param environment what it needs beside Region, credentials and endpoint
 * @param work what it is sent, and how its verdict looks
 * @param packed what is deployed
 * @param extra what is deployed beside it: the AOT cache
 */
record Variant(
    String name,
    Client client,
    List<String> command,
    Path folder,
    Map<String, String> environment,
    Work work,
    Size packed,
    Size extra) {

  Report.Line line() {
    return new Report.Line(name, packed.megabytes(), extra.megabytes());
  }
}
