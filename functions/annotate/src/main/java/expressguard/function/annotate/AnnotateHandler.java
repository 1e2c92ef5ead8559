package expressguard.function.annotate;

import expressguard.function.annotate.mark.Annotating;
import expressguard.function.annotate.tag.ResourceTags;
import expressguard.lambda.QueueFunction;
import expressguard.lambda.measure.Measures;
import expressguard.lambda.parameter.ActionsSwitch;
import expressguard.lambda.quarantine.Quarantine;
import expressguard.ledger.Standings;

/** The function that brings tags to where services stand. */
public final class AnnotateHandler extends QueueFunction {

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
