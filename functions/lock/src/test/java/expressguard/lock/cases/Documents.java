package expressguard.lock.cases;

import expressguard.authorization.NamedPolicy;
import expressguard.authorization.document.PolicyReader;
import expressguard.authorization.document.PolicyReading;
import expressguard.cloudtrail.json.DataReader;
import expressguard.cloudtrail.json.UnreadableJson;
import java.nio.charset.StandardCharsets;

/** Policies from their text, as AWS would read it. */
public final class Documents {

  private Documents() {}

  public static NamedPolicy read(String name, String text) {
    try {
      return switch (PolicyReader.read(
          new DataReader().read(text.getBytes(StandardCharsets.UTF_8)))) {
        case PolicyReading.Valid(var document) -> new NamedPolicy(name, document);
        case PolicyReading.Malformed(var problems) ->
            throw new AssertionError(name + ": " + problems);
      };
    } catch (UnreadableJson e) {
      throw new AssertionError(name + ": " + text, e);
    }
  }
}
