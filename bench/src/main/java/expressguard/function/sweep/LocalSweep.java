package expressguard.function.sweep;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import expressguard.lambda.measure.Measures;
import java.util.List;

/** The function that the schedule calls as it is, with tasks that others have put together. */
public final class LocalSweep {

  private LocalSweep() {}

  /** The function's own handler. */
  public static RequestStreamHandler handler(List<Task> tasks, Measures measures) {
    return new SweepHandler(tasks, measures);
  }
}
