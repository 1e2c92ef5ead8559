package expressguard.sandbox.train;

import expressguard.sandbox.Answer;
import expressguard.sandbox.FunctionProcess;
import expressguard.sandbox.aws.AwsStub;
import expressguard.sandbox.tls.Chain;
import expressguard.sandbox.tls.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Has a function write its AOT cache. It is started by its own entry point, with the flags and the
 * class path that it will have, answers events over TLS, and is asked to end: a JVM writes the
 * cache then.
 */
public final class Training {

  private static final Duration INVOCATION = Duration.ofMinutes(2);

  /** Writing takes as long as loading and linking everything once more. */
  private static final Duration WRITING = Duration.ofMinutes(5);

  private Training() {}

  /**
   * Trains.
   *
   * @param arguments the folder with {@code entry} and {@code lib}; the handler; a file with an
   *     event on each line
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Path.of(arguments[0]).toAbsolutePath();
    Path room = Files.createTempDirectory("training");
    Chain chain = Chain.in(room);
    Trust trust = Trust.in(chain);
    try (AwsStub aws = AwsStub.open(chain);
        FunctionProcess function =
            FunctionProcess.start(
                List.of(folder.resolve("entry").toString(), arguments[1]),
                environment(aws, trust, arguments[1]),
                INVOCATION,
                room.resolve("log"),
                folder)) {
      for (String event : Files.readAllLines(Path.of(arguments[2]))) {
        if (function.invoke(event) instanceof Answer.Failed(var why)) {
          throw new IllegalStateException(why + "\n" + function.printed());
        }
      }
      if (!function.end(WRITING)) {
        throw new IllegalStateException("no end came\n" + function.printed());
      }
      System.out.println(String.join(" ", aws.takeCalls()));
    }
  }

  private static Map<String, String> environment(AwsStub aws, Trust trust, String handler) {
    Map<String, String> variables = new HashMap<>(System.getenv());
    variables.put("AOT_CACHE", "train");
    variables.put("SSL_CERT_FILE", trust.bundle().toString());
    variables.put("AWS_ENDPOINT_URL", aws.address().toString());
    variables.put("AWS_REGION", "eu-west-1");
    variables.put("AWS_ACCESS_KEY_ID", "training");
    variables.put("AWS_SECRET_ACCESS_KEY", "none");
    variables.put("AWS_LAMBDA_FUNCTION_NAME", "training");
    variables.put("_HANDLER", handler);
    return variables;
  }
}
