package expressguard.policyfile;

import expressguard.policy.Policy;
import expressguard.policy.Rule;
import expressguard.policy.Waiver;
import expressguard.policy.Window;
import expressguard.policyfile.yaml.Document;
import expressguard.policyfile.yaml.Mapping;
import expressguard.policyfile.yaml.Mapping.Shape;
import expressguard.policyfile.yaml.Parsed;
import expressguard.policyfile.yaml.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A policy file: a YAML mapping with rules, waivers and windows. Each part has a reader of its own,
 * and each reader reports what is wrong where it stands, so that one pass finds every mistake.
 */
public final class PolicyFile {

  private static final String SCHEMA = "policy.schema.json";

  private static final Shape SHAPE =
      new Shape(
          "a policy", List.of("schemaVersion", "name"), List.of("rules", "waivers", "windows"));

  private final Instant now;

  private PolicyFile(Instant now) {
    this.now = now;
  }

  /**
   * Reads a policy.
   *
   * @param name the file's name, for messages
   * @param text its whole text
   * @param now for the warning that a waiver has expired; it changes nothing else
   */
  public static Parsed<Policy> read(String name, String text, Instant now) {
    return Document.read(name, text, new PolicyFile(now)::policy);
  }

  /** The JSON Schema (draft 2020-12) of a policy file, for editors. */
  public static String schema() {
    try (InputStream schema = PolicyFile.class.getResourceAsStream(SCHEMA)) {
      return new String(Objects.requireNonNull(schema).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the schema cannot be read from the program itself", e);
    }
  }

  private Optional<Policy> policy(Value root) {
    return root.mapping(SHAPE).flatMap(this::policy);
  }

  private Optional<Policy> policy(Mapping file) {
    Reading.version(file);
    Optional<String> name = file.at("name").flatMap(Value::text);
    List<Rule> rules = rules(file);
    List<Waiver> waivers = waivers(file);
    List<Window> windows = windows(file);
    return name.map(given -> new Policy(given, rules, waivers, windows));
  }

  private static List<Rule> rules(Mapping file) {
    return file.at("rules")
        .map(list -> Reading.named(list, "rule", RuleReader::rule, Rule::name))
        .orElse(List.of());
  }

  private List<Waiver> waivers(Mapping file) {
    WaiverReader reader = new WaiverReader(now);
    return file.at("waivers")
        .map(list -> Reading.named(list, "waiver", reader::waiver, Waiver::name))
        .orElse(List.of());
  }

  private static List<Window> windows(Mapping file) {
    return file.at("windows")
        .map(list -> Reading.named(list, "window", WindowReader::window, Window::name))
        .orElse(List.of());
  }
}
