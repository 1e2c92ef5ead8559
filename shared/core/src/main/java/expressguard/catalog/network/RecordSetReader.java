package expressguard.catalog.network;

import expressguard.catalog.FieldValue;
import expressguard.catalog.FieldWrite;
import expressguard.catalog.Fields;
import expressguard.catalog.parameters.Disclosure;
import expressguard.catalog.reading.Effect;
import expressguard.catalog.reading.Reading;
import expressguard.event.Data;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What ChangeResourceRecordSets does to a hosted zone: each record set is a field, and its value is
 * what it points to. Only types that point to hosts are shown; a TXT record can hold a token.
 */
final class RecordSetReader {

  private static final Set<String> POINTING = Set.of("A", "AAAA", "CNAME", "NS");
  private static final List<String> ALIAS_NAMES = List.of("dNSName", "dnsName", "DNSName");

  private RecordSetReader() {}

  static Reading reading() {
    return Reading.of(
        DnsRows.zone("hostedZoneId"),
        new Effect(
            "`" + Fields.recordSet("<name>", "<type>") + "` of each change of `changeBatch`",
            parameters -> writes(parameters.at("changeBatch.changes"))));
  }

  private static List<FieldWrite> writes(Data changes) {
    List<FieldWrite> writes = new ArrayList<>();
    Data list = changes.at("items") instanceof Data.Items items ? items : changes;
    if (list instanceof Data.Items(var entries)) {
      entries.forEach(change -> writes.add(write(change)));
    }
    return writes.isEmpty() ? List.of(unnamed()) : List.copyOf(writes);
  }

  private static FieldWrite write(Data change) {
    Data set = change.at("resourceRecordSet");
    Optional<String> name = set.textAt("name").map(RecordSetReader::host);
    Optional<String> type = set.textAt("type");
    if (name.isEmpty() || type.isEmpty()) {
      return unnamed();
    }
    String group = set.textAt("setIdentifier").map(id -> " " + id).orElse("");
    String field = Fields.recordSet(name.get(), type.get() + group);
    return new FieldWrite(field, value(field, type.get(), change.at("action"), set));
  }

  private static FieldValue value(String field, String type, Data action, Data set) {
    if (!(action instanceof Data.Text(var verb))) {
      return Disclosure.NOT_RECORDED;
    }
    if (verb.equals("DELETE")) {
      return new FieldValue.Gone();
    }
    if (set.has("aliasTarget")) {
      return alias(set.at("aliasTarget"));
    }
    Data records = set.at("resourceRecords");
    return POINTING.contains(type) ? hosts(records) : Disclosure.of().value(field, field, records);
  }

  private static FieldValue alias(Data target) {
    return ALIAS_NAMES.stream()
        .flatMap(name -> target.textAt(name).stream())
        .findFirst()
        .<FieldValue>map(name -> new FieldValue.Several(List.of(host(name))))
        .orElse(Disclosure.NOT_RECORDED);
  }

  private static FieldValue hosts(Data records) {
    Data list = records.at("items") instanceof Data.Items items ? items : records;
    if (!(list instanceof Data.Items(var entries))) {
      return Disclosure.NOT_RECORDED;
    }
    List<String> hosts = new ArrayList<>();
    for (Data entry : entries) {
      entry.textAt("value").ifPresent(value -> hosts.add(host(value)));
    }
    return hosts.size() == entries.size() ? new FieldValue.Several(hosts) : Disclosure.NOT_RECORDED;
  }

  /**
   * A host in one writing. {@code dualstack.} before a load balancer's name asks for IPv6 too, and
   * {@code \\052} is how Route 53 writes an asterisk.
   */
  private static String host(String name) {
    String lower = name.toLowerCase(Locale.ROOT).replace("\\052", "*");
    String open = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    return open.startsWith("dualstack.") ? open.substring("dualstack.".length()) : open;
  }

  private static FieldWrite unnamed() {
    return new FieldWrite(Fields.entry("recordSets", Fields.ANY), Disclosure.NOT_RECORDED);
  }
}
