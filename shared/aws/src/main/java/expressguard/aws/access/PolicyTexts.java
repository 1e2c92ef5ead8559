package expressguard.aws.access;

import expressguard.authorization.NamedPolicy;
import expressguard.authorization.document.PolicyReader;
import expressguard.authorization.document.PolicyReading;
import expressguard.cloudtrail.json.DataReader;
import expressguard.event.Data;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Reads policy documents in the forms in which AWS and its command line give them. */
final class PolicyTexts {

  private final DataReader json = new DataReader();

  /**
   * A document: IAM's API encodes it for a URL, Organizations gives it as a text, and the AWS CLI
   * shows IAM's as an object.
   *
   * @param problems is told why it cannot be read, with its name
   */
  Optional<NamedPolicy> read(String name, Data document, List<String> problems) {
    Optional<Data> data =
        document instanceof Data.Text(var text) ? parsed(text) : Optional.of(document);
    if (data.isEmpty()) {
      problems.add("`" + name + "` is no JSON");
      return Optional.empty();
    }
    return switch (PolicyReader.read(data.get())) {
      case PolicyReading.Valid(var valid) -> Optional.of(new NamedPolicy(name, valid));
      case PolicyReading.Malformed(var why) -> {
        problems.add("`" + name + "` is malformed: " + why.getFirst());
        yield Optional.empty();
      }
    };
  }

  /** IAM keeps blanks before the first brace, so a document is known by what it is once decoded. */
  private Optional<Data> parsed(String text) {
    try {
      String decoded =
          text.strip().startsWith("{") ? text : URLDecoder.decode(text, StandardCharsets.UTF_8);
      return Optional.of(json.read(decoded.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
