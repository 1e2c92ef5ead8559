package expressguard.policyfile;

import expressguard.policy.Policy;
import expressguard.policyfile.yaml.Parsed;
import expressguard.policyfile.yaml.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Policies for tests: those that are shipped, and texts read at a fixed time. */
public final class Policies {

  static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

  private Policies() {}

  /** A file of docs/policies. */
  public static String shipped(String name) {
    try {
      return Files.readString(
          Path.of(System.getProperty("expressguard.root"), "docs", "policies", name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Parsed<Policy> read(String text) {
    return PolicyFile.read("policy.yaml", text, NOW);
  }

  /** The policy of a text that has nothing wrong with it. */
  public static Policy valid(String text) {
    return switch (read(text)) {
      case Parsed.Valid<Policy>(var policy, _) -> policy;
      case Parsed.Invalid<Policy>(var problems) -> throw new AssertionError(problems);
    };
  }

  /** What is wrong with a text, one line each. */
  static List<String> problems(String text) {
    return switch (read(text)) {
      case Parsed.Valid<Policy> _ -> List.of();
      case Parsed.Invalid<Policy>(var problems) -> problems.stream().map(Problem::text).toList();
    };
  }

  static List<String> warnings(String text) {
    return switch (read(text)) {
      case Parsed.Valid<Policy>(_, var warnings) -> warnings.stream().map(Problem::text).toList();
      case Parsed.Invalid<Policy>(var problems) -> throw new AssertionError(problems);
    };
  }

  static String withRule(String rule) {
    return "schemaVersion: 1\nname: p\nrules:\n  - " + rule + "\n";
  }

  static String withWaiver(String waiver) {
    return "schemaVersion: 1\nname: p\nwaivers:\n  - " + waiver + "\n";
  }

  static String withWindow(String window) {
    return "schemaVersion: 1\nname: p\nwindows:\n  - " + window + "\n";
  }
}
