package expressguard.simulator.xml;

import expressguard.simulator.account.ApiException;
import java.util.Optional;
import org.w3c.dom.Element;

/** Reads the error that a query or REST answer is. */
public final class XmlFault {

  private XmlFault() {}

  /**
   * The error in an answer; a body that is no XML gives InternalFailure.
   *
   * @param status the answer's HTTP status
   */
  public static ApiException of(int status, String body) {
    try {
      Element root = XmlReader.parse(body);
      Element errors = XmlReader.child(root, "Errors").orElse(root);
      Element error = XmlReader.child(errors, "Error").orElse(root);
      return ApiException.of(
          text(error, "Code").orElse("InternalFailure"),
          status,
          text(error, "Message").orElse("HTTP " + status));
    } catch (ApiException _) {
      return ApiException.of("InternalFailure", status, "HTTP " + status);
    }
  }

  private static Optional<String> text(Element error, String name) {
    return XmlReader.child(error, name).map(XmlReader::text);
  }
}
