package expressguard.loop.call;

import com.fasterxml.jackson.databind.ObjectMapper;
import expressguard.simulator.upstream.Upstream;
import expressguard.simulator.wire.HttpAnswer;
import expressguard.simulator.wire.HttpCall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Writes down every call in an AWS JSON protocol that goes to the emulator, whatever made it. What
 * a client of the SDK makes is in the {@link CallRecorder}'s file anyway; the same call twice is
 * one.
 */
public record Wiretap(Upstream emulator, Path file) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Writes a call down, and sends it on. */
  public Optional<HttpAnswer> pass(HttpCall call) {
    try {
      record(call);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.of(emulator.send(call));
  }

  private synchronized void record(HttpCall call) throws IOException {
    String target = call.header("X-Amz-Target");
    int dot = target.indexOf('.');
    if (dot > 0) {
      StringBuilder lines = new StringBuilder();
      JsonRequest request =
          new JsonRequest(
              service(target.substring(0, dot)),
              target.substring(dot + 1),
              JSON.readTree(call.body()));
      for (MadeCall made : request.calls()) {
        lines.append(made.line()).append('\n');
      }
      Files.writeString(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
  }

  /**
   * The service that a target names: the metadata of its API model.
   *
   * @throws IllegalArgumentException when it is not known yet; then a call would go unseen
   */
  private static String service(String target) {
    return switch (target) {
      case "DynamoDB_20120810" -> "dynamodb";
      case "AWSEvents" -> "events";
      case "AmazonSQS" -> "sqs";
      case "AmazonSSM" -> "ssm";
      case "secretsmanager" -> "secretsmanager";
      default -> throw new IllegalArgumentException("`" + target + "` is a target of no service");
    };
  }
}
