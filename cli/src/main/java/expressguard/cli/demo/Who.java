package expressguard.cli.demo;

import expressguard.classify.Classification;
import expressguard.classify.Vehicle;
import expressguard.cli.screen.Span;
import expressguard.cli.screen.Style;
import expressguard.finding.Explanation;

/** Who made a call and with what, and what that makes of the call. */
final class Who {

  private Who() {}

  static String of(Explanation explanation) {
    String vehicle =
        explanation.classification().madeWith().map(Vehicle::words).map(w -> ", " + w).orElse("");
    return explanation.call().caller().principal().display() + vehicle;
  }

  static Span word(Explanation explanation) {
    Classification classification = explanation.classification();
    Style style =
        switch (classification) {
          case Classification.Direct _ -> Style.YELLOW;
          case Classification.ExpressApi _ -> Style.BLUE;
          case Classification.Attempt _, Classification.Unsure _, Classification.Lost _ ->
              Style.RED;
          case Classification.ExpressOnBehalf _,
              Classification.AwsService _,
              Classification.Own _,
              Classification.Unwatched _ ->
              Style.DIM;
        };
    return new Span(style, classification.word());
  }
}
