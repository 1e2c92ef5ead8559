package expressguard.function.detect.policy;

import expressguard.lambda.parameter.Parameters;
import expressguard.lambda.parameter.UnreadableParameterException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where the policy is written: in a parameter, or in {@code policy.yaml} inside the function.
 *
 * @param parameter its name; empty for the packaged file
 */
public record PolicyText(Parameters parameters, Optional<String> parameter) {

  private static final String PACKAGED = "/policy.yaml";

  /** What messages call it. */
  String name() {
    return parameter.orElse("policy.yaml");
  }

  /**
   * The text as it is now.
   *
   * @throws UnreadableParameterException when it cannot be read
   */
  String read() {
    return parameter.map(parameters::text).orElseGet(PolicyText::packaged);
  }

  private static String packaged() {
    try (InputStream file = PolicyText.class.getResourceAsStream(PACKAGED)) {
      if (file == null) {
        throw new UnreadableParameterException(PACKAGED, "the function has no such file");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UnreadableParameterException(PACKAGED, "the function's own file is broken");
    }
  }
}
