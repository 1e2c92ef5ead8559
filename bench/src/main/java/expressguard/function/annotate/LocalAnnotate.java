package expressguard.function.annotate;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import expressguard.bench.traffic.Unmeasured;
import expressguard.function.annotate.tag.ResourceTags;
import expressguard.lambda.measure.Measures;
import expressguard.lambda.parameter.ActionsSwitch;
import expressguard.ledger.Standings;
import java.time.InstantSource;
import java.util.Optional;

/** The function that writes tags as it is, with others in the place of AWS. */
public final class LocalAnnotate {

  private LocalAnnotate() {}

  /** The function's own handler, with actions switched on. */
  public static RequestStreamHandler handler(Standings standings, ResourceTags tags) {
    return handler(standings, tags, new Unmeasured());
  }

  /** The same, measured. */
  public static RequestStreamHandler handler(
      Standings standings, ResourceTags tags, Measures measures) {
    ActionsSwitch on = new ActionsSwitch(_ -> "on", Optional.empty(), InstantSource.system());
    return new AnnotateHandler(standings, tags, on, _ -> {}, measures);
  }
}
