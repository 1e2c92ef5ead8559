package expressguard.sandbox;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The smallest function: it answers with its environment and its event, or fails when asked to. */
public final class Echo implements RequestStreamHandler {

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    String event = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    System.out.println("printed by " + context.getFunctionName());
    switch (event) {
      case "\"fail\"" -> throw new IllegalStateException("as it was asked to");
      case "\"halt\"" -> Runtime.getRuntime().halt(3);
      default ->
          out.write(
              (System.getenv("WORD")
                      + " "
                      + event
                      + " "
                      + context.getRemainingTimeInMillis() / 60_000)
                  .getBytes(StandardCharsets.UTF_8));
    }
  }
}
