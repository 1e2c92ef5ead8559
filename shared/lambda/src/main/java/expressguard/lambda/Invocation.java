package expressguard.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import expressguard.lambda.measure.Measures;
import org.apache.logging.log4j.CloseableThreadContext;

/** One invocation: its request id is on every line of the log, and its measures are told. */
public final class Invocation implements AutoCloseable {

  private final Context context;
  private final Measures measures;
  private final CloseableThreadContext.Instance request;

  private Invocation(Context context, Measures measures, CloseableThreadContext.Instance request) {
    this.context = context;
    this.measures = measures;
    this.request = request;
  }

  public static Invocation of(Context context, Measures measures) {
    return new Invocation(
        context,
        measures,
        CloseableThreadContext.put("AWSRequestId", String.valueOf(context.getAwsRequestId())));
  }

  /** How much time is left, in milliseconds. */
  public int remaining() {
    return context.getRemainingTimeInMillis();
  }

  @Override
  public void close() {
    measures.flush();
    request.close();
  }
}
