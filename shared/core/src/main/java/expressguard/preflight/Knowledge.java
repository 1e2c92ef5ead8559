package expressguard.preflight;

import expressguard.event.ApiCall;
import expressguard.history.Adoption;
import expressguard.history.History;
import expressguard.history.Step;
import expressguard.inventory.Slot;
import expressguard.ownership.FieldKey;
import expressguard.preflight.plan.Header;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How well a service's past is known. A past without its beginning, or with a task definition that
 * nobody saw, can hide direct changes, and a plan on it says so.
 */
final class Knowledge {

  private final Scene scene;
  private final boolean known;
  private final Optional<Step> created;
  private final Optional<Adoption> unseen;

  Knowledge(Scene scene, boolean known) {
    this.scene = scene;
    this.known = known;
    this.created = last(scene.before(), "CreateExpressGatewayService");
    this.unseen = unseen(scene.before());
  }

  /** Whether nobody can have set a field without being seen. */
  boolean knows(FieldKey key, boolean claimed) {
    boolean hidden = key.slot() == Slot.TASK_DEFINITION && unseen.isPresent();
    return !hidden && (claimed || created.isPresent());
  }

  Header header(List<String> unread) {
    List<String> gaps = new ArrayList<>();
    if (!known) {
      gaps.add(
          "no record and no description shows an Express service `"
              + scene.before().service().id()
              + "`; check the ARN, the account and the Region");
    } else if (created.isEmpty()) {
      gaps.add(
          "the records do not go back to the CreateExpressGatewayService of the service, so direct"
              + " changes from before them are not seen; give an archive that does, or accept the"
              + " gap");
    }
    unseen.ifPresent(adoption -> gaps.add(unseenRevision(adoption)));
    deleted().ifPresent(at -> gaps.add("the service was deleted at " + at));
    gaps.addAll(unread);
    List<Step> steps = scene.before().steps();
    return new Header(
        scene.before().service().id(),
        known,
        steps.size(),
        steps.stream().findFirst().map(Step::call).map(ApiCall::at),
        steps.reversed().stream().findFirst().map(Step::call).map(ApiCall::at),
        scene.parameters(),
        gaps);
  }

  private static String unseenRevision(Adoption adoption) {
    ApiCall call = adoption.step().call();
    return "`"
        + call.caller().principal().display()
        + "` gave the service the task definition `"
        + adoption.taskDefinition()
        + "` at "
        + call.at()
        + ", and its registration is not among the records";
  }

  private Optional<Instant> deleted() {
    return last(scene.before(), "DeleteExpressGatewayService")
        .filter(deletion -> created.filter(made -> made.compareTo(deletion) > 0).isEmpty())
        .map(deletion -> deletion.call().at());
  }

  private static Optional<Step> last(History history, String expressCall) {
    return history.steps().stream()
        .filter(step -> step.isExpressCall() && step.eventName().equals(expressCall))
        .reduce((_, later) -> later);
  }

  /** The task definition that is in place, if its content is not known. */
  private static Optional<Adoption> unseen(History history) {
    return history.steps().stream()
        .filter(step -> step.isDirect() || step.isExpressCall())
        .flatMap(step -> Adoption.of(history, step).stream())
        .reduce((_, later) -> later)
        .filter(adoption -> adoption.registration().isEmpty());
  }
}
