package expressguard.bench.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import expressguard.message.ConsoleLink;
import expressguard.testkit.Canaries;
import java.util.regex.Pattern;

/**
 * A text that leaves the guard.
 *
 * @param form what it is for
 */
record Output(Form form, String text) {

  /** Who reads it, and so what would be obeyed in it. */
  enum Form {
    /** People, in a terminal or a mail. */
    PLAIN,
    SLACK,
    /** Programs. */
    JSON
  }

  private static final ObjectMapper READER = new ObjectMapper();

  /** A control character or one that turns or hides what stands around it. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\n]]");

  private static final Pattern OWN_LINK =
      Pattern.compile("<" + Pattern.quote(ConsoleLink.HOST) + "[A-Za-z0-9/_?=;&-]+\\|[A-Za-z ]+>");

  /**
   * Looks for what must not be in it.
   *
   * @param isPlanted whether secrets were put into the records
   */
  void check(boolean isPlanted) {
    if (isPlanted && text.contains(Canaries.MARK)) {
      throw new AssertionError("a planted secret came out in " + form + ": " + text);
    }
    switch (form) {
      case PLAIN -> seen(text);
      case SLACK -> slack(json());
      case JSON -> json();
    }
  }

  private JsonNode json() {
    try {
      return READER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + text, e);
    }
  }

  private static void seen(String text) {
    if (UNSEEN.matcher(text).find()) {
      throw new AssertionError("a character that cannot be seen: " + text);
    }
  }

  /** Every text that Slack reads as markup has no angle bracket but those of the guard's link. */
  private static void slack(JsonNode node) {
    if (node.isTextual()) {
      seen(node.asText());
    }
    boolean isMarkup = node.path("type").asText().equals("mrkdwn") || node.has("blocks");
    String rest = OWN_LINK.matcher(node.path("text").asText()).replaceAll("");
    if (isMarkup && (rest.contains("<") || rest.contains(">"))) {
      throw new AssertionError("markup that is not the guard's: " + rest);
    }
    node.forEach(Output::slack);
  }
}
