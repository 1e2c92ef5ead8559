package expressguard.catalog;

import expressguard.catalog.WatchedCall.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The page of the catalogue: one table for each event source, and the calls that are left out. */
final class CatalogPage {

  private static final String HEAD =
      """
      # Watched calls

      This page is written from the table in `expressguard.catalog`; a test compares the two.
      To write it anew: `mvn -pl shared/core -am test -Dtest=CatalogPageTest \
      -Dsurefire.failIfNoSpecifiedTests=false -Dexpressguard.write=true`.

      Reads: what names the resource, a colon, and the fields. Every parameter that a call carries
      is a field under its own path. A value is shown only where the row says so; every other
      value is kept as a fingerprint, which says that it changed and not what it is.

      Basis: documented (AWS says so), observed (seen on real AWS and published by others),
      inferred (follows from what is documented or observed).
      """;

  private CatalogPage() {}

  static String of(Catalog catalog) {
    List<String> parts = new ArrayList<>(List.of(HEAD));
    Map<String, List<WatchedCall>> sources =
        catalog.rows().stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.key().eventSource(), TreeMap::new, Collectors.toList()));
    sources.forEach((source, rows) -> parts.add(section(source, rows)));
    parts.add(unwatched(catalog.unwatched()));
    return String.join("\n", parts);
  }

  private static String section(String source, List<WatchedCall> rows) {
    StringBuilder text = new StringBuilder("## " + source + "\n\n");
    rows.stream().map(WatchedCall::api).distinct().sorted().forEach(api -> text.append(note(api)));
    text.append("| Event | Reads | Meaning | Basis | Source |\n|---|---|---|---|---|\n");
    for (WatchedCall row : rows) {
      text.append(
          line(
              "`" + row.key().eventName() + "`",
              row.reads(),
              row.meaning(),
              row.basis().name().toLowerCase(Locale.ROOT),
              row.source()));
    }
    return text.toString();
  }

  /** How a call of this API is told from another API's call of the same name. */
  private static String note(Api api) {
    return switch (api) {
      case EXPRESS, DIRECT -> "";
      case ELBV2 ->
          "Only calls of Elastic Load Balancing v2: by API version 2015-12-01, else by a resource"
              + " ARN, else by a name that Classic Load Balancing does not have.\n\n";
      case APPLICATION_AUTO_SCALING ->
          "Only calls of Application Auto Scaling: by `additionalEventData.service`, else by"
              + " `serviceNamespace`, else by a name that EC2 Auto Scaling does not have.\n\n";
    };
  }

  private static String unwatched(List<Unwatched> calls) {
    StringBuilder text =
        new StringBuilder(
            """
            ## Writing calls that are not watched

            Every writing call of these four services is either in a table above or here.

            | Event source | Event | Why not |
            |---|---|---|
            """);
    for (Unwatched call : calls) {
      text.append(
          line(call.key().eventSource(), "`" + call.key().eventName() + "`", call.reason()));
    }
    return text.toString();
  }

  private static String line(String... cells) {
    return "| "
        + String.join(" | ", List.of(cells).stream().map(c -> c.replace("|", "\\|")).toList())
        + " |\n";
  }
}
