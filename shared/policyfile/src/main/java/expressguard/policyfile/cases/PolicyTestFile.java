package expressguard.policyfile.cases;

import expressguard.conflict.Conflict;
import expressguard.policy.Response;
import expressguard.policy.match.ServiceTags;
import expressguard.policyfile.Reading;
import expressguard.policyfile.Vocabulary;
import expressguard.policyfile.yaml.Document;
import expressguard.policyfile.yaml.Mapping;
import expressguard.policyfile.yaml.Mapping.Shape;
import expressguard.policyfile.yaml.Parsed;
import expressguard.policyfile.yaml.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A file with tests of a policy. */
public final class PolicyTestFile {

  private static final Shape FILE =
      new Shape("a test file", List.of("schemaVersion", "tests"), List.of());
  private static final Shape CASE =
      new Shape("a test", List.of("name", "conflict", "expect"), List.of("tags", "rules"));

  private PolicyTestFile() {}

  /**
   * Reads the tests.
   *
   * @param name the file's name, for messages
   * @param text its whole text
   */
  public static Parsed<List<PolicyCase>> read(String name, String text) {
    return Document.read(name, text, root -> root.mapping(FILE).flatMap(PolicyTestFile::cases));
  }

  private static Optional<List<PolicyCase>> cases(Mapping file) {
    Reading.version(file);
    return file.at("tests")
        .map(list -> Reading.named(list, "test", PolicyTestFile::testCase, PolicyCase::name));
  }

  private static Optional<PolicyCase> testCase(Value value) {
    return value.mapping(CASE).flatMap(PolicyTestFile::testCase);
  }

  private static Optional<PolicyCase> testCase(Mapping test) {
    Optional<String> name = test.at("name").flatMap(Value::text);
    Optional<Conflict> conflict = test.at("conflict").flatMap(ConflictReader::conflict);
    ServiceTags tags = test.at("tags").map(PolicyTestFile::tags).orElse(new ServiceTags.Unread());
    Set<Response> expected =
        test.at("expect").map(list -> Reading.words(list, Vocabulary.RESPONSES)).orElse(Set.of());
    Optional<List<String>> rules = test.at("rules").map(Reading::texts);
    return name.flatMap(given ->
        conflict.map(told -> new PolicyCase(given, told, tags, new TreeSet<>(expected), rules)));
  }

  private static ServiceTags tags(Value value) {
    TreeMap<String, String> tags = new TreeMap<>();
    value
        .mapping()
        .ifPresent(mapping ->
            mapping
                .all()
                .forEach((key, tag) -> tag.textOrDigits().ifPresent(text -> tags.put(key, text))));
    return ServiceTags.of(tags);
  }
}
