package expressguard.function.sweep;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import expressguard.lambda.Invocation;
import expressguard.lambda.environment.Environment;
import expressguard.lambda.measure.EmfMeasures;
import expressguard.lambda.measure.Measures;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** The function that a schedule calls; what the schedule says does not matter. */
public final class SweepHandler implements RequestStreamHandler {

  private final Sweep sweep;
  private final Measures measures;

  /** As Lambda makes it. */
  public SweepHandler() {
    this(new EmfMeasures("sweep"));
  }

  private SweepHandler(Measures measures) {
    this(new Wiring(Environment.ofProcess()).tasks(measures), measures);
  }

  SweepHandler(List<Task> tasks, Measures measures) {
    this.sweep = new Sweep(tasks, measures);
    this.measures = measures;
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) {
    try (Invocation invocation = Invocation.of(context, measures)) {
      sweep.run(new Budget(invocation::remaining));
    }
  }
}
