package expressguard.function.annotate;

import expressguard.function.annotate.mark.Annotating;
import expressguard.guard.GuardStack;
import expressguard.inventory.ResourceId;
import expressguard.lambda.Message;
import expressguard.lambda.Outcome;
import expressguard.lambda.Work;
import expressguard.lambda.log.Line;
import expressguard.lambda.measure.Measure;
import expressguard.lambda.measure.Measures;
import expressguard.lambda.parameter.ActionsSwitch;
import expressguard.lambda.parameter.UnreadableParameterException;
import java.io.IOException;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** Deals with one message: that a service moved on, or that its tags were found to differ. */
final class AnnotateWork implements Work {

  private static final Logger LOG = LogManager.getLogger(AnnotateWork.class);

  private final Annotating annotating;
  private final ActionsSwitch actions;
  private final Measures measures;

  AnnotateWork(Annotating annotating, ActionsSwitch actions, Measures measures) {
    this.annotating = annotating;
    this.actions = actions;
    this.measures = measures;
  }

  @Override
  public Outcome on(Message message) {
    try {
      ResourceId service = Hint.read(message.body());
      if (GuardStack.is(service)) {
        return new Outcome.Skipped();
      }
      return actions.isOn() ? annotating.annotate(service) : stopped(service);
    } catch (IOException e) {
      return new Outcome.Poison(String.valueOf(e.getMessage()));
    } catch (UnreadableParameterException e) {
      return new Outcome.Retry("whether actions are on is not known: " + e.getMessage());
    }
  }

  /** The message is let go: after the switch is on again the sweep finds tags that differ. */
  private Outcome stopped(ResourceId service) {
    LOG.warn(
        Line.of("actions are switched off, tags stay as they are")
            .with("service", service.toString()));
    measures.add(Measure.STOPPED, 1);
    return new Outcome.Skipped();
  }
}
