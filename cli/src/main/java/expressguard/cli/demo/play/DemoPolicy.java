package expressguard.cli.demo.play;

import expressguard.policy.Policy;
import expressguard.policyfile.PolicyFile;
import expressguard.policyfile.yaml.Parsed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;

/** The policy that decides in the demonstration, shipped with the program. */
final class DemoPolicy {

  private static final String FILE = "policy.yaml";

  private DemoPolicy() {}

  static Policy read() {
    // INVARIANT: it has no waivers, so the time of day is of no account.
    return switch (PolicyFile.read(FILE, text(), Instant.EPOCH)) {
      case Parsed.Valid<Policy>(var policy, _) -> policy;
      case Parsed.Invalid<Policy>(var problems) ->
          throw new IllegalStateException("the shipped policy is broken: " + problems);
    };
  }

  private static String text() {
    try (InputStream in = DemoPolicy.class.getResourceAsStream(FILE)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the policy cannot be read from the program itself", e);
    }
  }
}
