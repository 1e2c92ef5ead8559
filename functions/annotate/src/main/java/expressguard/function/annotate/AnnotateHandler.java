package expressguard.function.annotate;

import expressguard.function.annotate.mark.Annotating;
import expressguard.function.annotate.tag.ResourceTags;
import expressguard.lambda.QueueFunction;
import expressguard.lambda.environment.Environment;
import expressguard.lambda.measure.EmfMeasures;
import expressguard.lambda.measure.Measures;
import expressguard.lambda.parameter.ActionsSwitch;
import expressguard.lambda.quarantine.Quarantine;
import expressguard.ledger.Standings;

/** The function that brings tags to where services stand. */
public final class AnnotateHandler extends QueueFunction {

  /** As Lambda makes it. */
  public AnnotateHandler() {
    this(new Wiring(Environment.ofProcess()));
  }

  private AnnotateHandler(Wiring wiring) {
    this(
        wiring.standings(),
        wiring.tags(),
        wiring.actions(),
        wiring.quarantine(),
        new EmfMeasures("annotate"));
  }

  AnnotateHandler(
      Standings standings,
      ResourceTags tags,
      ActionsSwitch actions,
      Quarantine quarantine,
      Measures measures) {
    super(
        new AnnotateWork(new Annotating(standings, tags, new PassLog(measures)), actions, measures),
        quarantine,
        measures);
  }
}
