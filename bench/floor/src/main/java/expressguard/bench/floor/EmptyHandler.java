package expressguard.bench.floor;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Answers as detect does, and looks at nothing. */
public final class EmptyHandler implements RequestStreamHandler {

  private static final byte[] ANSWER =
      "{\"batchItemFailures\":[]}".getBytes(StandardCharsets.UTF_8);

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    out.write(ANSWER);
  }
}
