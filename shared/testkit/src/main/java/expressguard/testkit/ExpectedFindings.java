package expressguard.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import expressguard.catalog.FieldValue;
import expressguard.conflict.Conflict;
import expressguard.conflict.FieldChange;
import expressguard.finding.Finding;
import expressguard.finding.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Compares findings with what a story expects: the same findings in the same order, each with every
 * member that the story names. Kinds under {@code allow} may stand between them.
 */
public final class ExpectedFindings {

  private ExpectedFindings() {}

  /** What differs, as sentences; empty when all is as expected. */
  public static List<String> differences(JsonNode expected, Report report) {
    List<String> allowed = texts(expected.path("allow"));
    List<Finding> findings =
        report.findings().stream()
            .filter(finding -> !allowed.contains(finding.conflict().kind().name()))
            .toList();
    List<String> differences = new ArrayList<>();
    JsonNode wanted = expected.path("findings");
    if (wanted.size() != findings.size()) {
      differences.add("expected " + wanted.size() + " findings and got " + findings.size());
    }
    for (int index = 0; index < Math.min(wanted.size(), findings.size()); index++) {
      differences.addAll(differences(index, wanted.get(index), findings.get(index)));
    }
    return differences;
  }

  private static List<String> differences(int index, JsonNode wanted, Finding finding) {
    SortedMap<String, List<String>> facts = facts(finding);
    List<String> differences = new ArrayList<>();
    wanted
        .properties()
        .forEach(member -> {
          List<String> got = facts.getOrDefault(member.getKey(), List.of("no such member"));
          if (!fits(member.getKey(), member.getValue(), got)) {
            differences.add(
                "finding %d: %s is %s and not %s"
                    .formatted(index, member.getKey(), got, member.getValue()));
          }
        });
    return differences;
  }

  private static boolean fits(String member, JsonNode wanted, List<String> got) {
    return switch (member) {
      case "note" -> got.stream().anyMatch(note -> note.contains(wanted.asText()));
      case "fields" -> got.containsAll(texts(wanted));
      default ->
          wanted.isArray() ? got.equals(texts(wanted)) : got.equals(List.of(wanted.asText()));
    };
  }

  private static SortedMap<String, List<String>> facts(Finding finding) {
    Conflict conflict = finding.conflict();
    FieldChange leading = conflict.leading();
    SortedMap<String, List<String>> facts = new TreeMap<>();
    facts.put("kind", List.of(conflict.kind().name()));
    facts.put("fate", List.of(leading.fate().word()));
    facts.put("severity", List.of(conflict.severity().name()));
    facts.put("status", List.of(conflict.status().word()));
    facts.put("service", List.of(conflict.service().toString()));
    facts.put("resource", List.of(leading.resource().toString()));
    facts.put("field", List.of(leading.field()));
    facts.put("before", leading.before().map(FieldValue::display).stream().toList());
    facts.put("after", List.of(leading.after().display()));
    facts.put("basis", List.of(leading.basis().name()));
    facts.put("vehicle", conflict.cause().vehicle().map(Enum::name).stream().toList());
    facts.put("calls", conflict.cause().calls().stream().map(key -> key.eventName()).toList());
    facts.put("affects", conflict.affects().stream().map(Object::toString).toList());
    facts.put("note", conflict.notes());
    facts.put("fields", conflict.changes().stream().map(FieldChange::field).toList());
    return facts;
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(item -> texts.add(item.asText()));
    return texts;
  }
}
