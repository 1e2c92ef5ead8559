package expressguard.bench.cold;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import expressguard.sandbox.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a function is sent: a direct change to an Express service.
 *
 * @param event the event of the invocation
 * @param verdict the answer when all went well
 * @param lastCall the call of AWS that must have been made then; empty for none
 */
record Work(String event, String verdict, String lastCall) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** How many of the story's events come before the change. */
  private static final int BEFORE = 4;

  /** A story of the image's training: the last of its first five events is the change. */
  record Story(List<String> before, String change) {

    static Story at(Path file) {
      try {
        List<String> events = Files.readAllLines(file);
        return new Story(List.copyOf(events.subList(0, BEFORE)), events.get(BEFORE));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** The change as a batch of detect's queue, which ends as a finding on the bus. */
    Work batch() {
      return new Work(change, "{\"batchItemFailures\":[]}", "PutEvents");
    }

    /** The same for a function that looks at nothing. */
    Work unseen() {
      return new Work(change, "{\"batchItemFailures\":[]}", "");
    }

    /** The change as EventBridge delivers it, which ends as a tag. */
    Work event() {
      try {
        JsonNode body = JSON.readTree(change).at("/Records/0/body");
        return new Work(body.asText(), "true", "TagResource");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  boolean isDone(Answer answer, List<String> calls) {
    return answer instanceof Answer.Given(var text)
        && text.equals(verdict)
        && (lastCall.isEmpty() || calls.contains(lastCall));
  }
}
