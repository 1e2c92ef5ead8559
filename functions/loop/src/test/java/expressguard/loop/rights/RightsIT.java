package expressguard.loop.rights;

import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import expressguard.loop.GuardIT;
import expressguard.loop.account.Emulator;
import expressguard.loop.account.Envelope;
import expressguard.loop.call.MadeCall;
import expressguard.loop.story.ExpressStory;
import expressguard.testkit.EventPair;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What the functions do in a long story is what their roles allow: nothing missing, nothing spare.
 */
final class RightsIT extends GuardIT {

  /** Rights that others use than the function's own code, and why; no other is excepted. */
  private static final Map<String, String> EXCEPTED =
      Map.of(
          "ReceiveFromIntakeQueue", "Lambda's event source mapping polls with the function's role",
          "ReceiveFromAnnotateQueue", "as above",
          "ReceiveFromNotifyQueue", "as above",
          "ReceiveFromLockQueue", "as above",
          "WriteOwnLogs", "Lambda writes what the function prints",
          "WriteTraces", "Lambda's daemon for X-Ray sends the segments",
          "GiveUp", "Lambda itself puts what an asynchronous call could not do");

  @Test
  void each_role_allows_what_its_function_does_and_no_more() {
    story();

    SortedMap<String, Balance> balances = new TreeMap<>();
    for (String function : stack().template().ofType("AWS::Serverless::Function").keySet()) {
      List<MadeCall> calls =
          stack().functions().calls(function).stream().map(MadeCall::parse).toList();
      List<Grant> grants = Grant.of(stack().template(), function.replace("Function", "Role"));
      balances.put(
          function,
          Balance.of(
              calls, grants, EXCEPTED.keySet(), new Arns(Emulator.REGION, Emulator.ACCOUNT)));
    }

    assertThat(balances.values())
        .as("%s", balances)
        .containsOnly(new Balance(List.of(), List.of()));
  }

  @Override
  protected void prepare(Emulator emulator) {
    emulator.trail("trail-" + UUID.randomUUID());
  }

  @Override
  protected Map<String, String> parameters() {
    Map<String, String> parameters = new HashMap<>(super.parameters());
    parameters.put("SecurityHub", "yes");
    parameters.put("Mode", "enforce");
    parameters.put("Forwarder", "yes");
    return parameters;
  }

  @Override
  protected String responses() {
    return super.responses() + ", lock";
  }

  private void story() {
    resolution();
    nothingToRead();
    ExpressStory story = begun("rights");
    lateParts(story);
    deployment(story);
    lostCall(story);
    order("lock", story.arn());
    order("lock", story.arn() + "-never-made");
    recheck();
    lostDeletion();
    departure();
  }

  /** What the event history has is held against what is filed. */
  private void lostDeletion() {
    begun("deleted").deleted();
    assertThat(stack().held()).isNotEmpty();
    roundBeyond("deletions", "A");
    sweep();
  }

  /** A service that was deleted long ago is let go as soon as a sweep finds it listed no more. */
  private void departure() {
    EventPair deletion = EventPair.named("ecs/DeleteExpressGatewayService.web");
    String text =
        deletion
            .record()
            .toString()
            .replace(deletion.record().path("recipientAccountId").asText(), Emulator.ACCOUNT)
            .replace(deletion.record().path("awsRegion").asText(), Emulator.REGION)
            .replace(
                deletion.record().path("eventTime").asText(),
                Instant.now().minus(Duration.ofDays(91)).truncatedTo(SECONDS).toString());
    ObjectNode found = Envelope.event("Backfill", "express-guard.sweep");
    found.putRawValue("detail", new RawValue(text));
    stack().queues().send(stack().template().arn("IntakeQueue"), found.toString());
    stack().settle();
    sweep();
  }

  /** Tags are written and taken off again; whom to tell is asked of everybody. */
  private void resolution() {
    ExpressStory story = ExpressStory.unowned(stack(), "resolution");
    story.managedTagRemoved();
    stack().settle();
    story.managedTagRestored();
    stack().settle();
  }

  /** A finding takes another's place when the part arrives that it was told without. */
  private void lateParts(ExpressStory story) {
    story.customDomain("www.late.example.com");
    for (ObjectNode event : stack().held().reversed()) {
      stack().arrive(List.of(event));
      stack().settle();
    }
  }

  private void lostCall(ExpressStory story) {
    sweptFromTheBeginning();
    story.sidecar();
    stack()
        .arrive(
            stack().held().stream()
                .filter(event -> !event.at("/detail/eventName").asText().equals("UpdateService"))
                .toList());
    stack().settle();
    story.untag("express-guard:state");
    sweep();
  }

  private void nothingToRead() {
    for (String queue : List.of("IntakeQueue", "AnnotateQueue", "NotifyQueue", "LockQueue")) {
      stack().queues().send(stack().template().arn(queue), "no event");
    }
    recheck();
    String digest = stack().template().properties("DigestRule").at("/Targets/0/Input").asText();
    stack().queues().send(stack().template().arn("NotifyQueue"), digest);
    stack().settle();
  }

  /** ECS tells of a deployment of its own accord. */
  private void deployment(ExpressStory story) {
    ObjectNode event = Envelope.event("ECS Deployment State Change", "aws.ecs");
    event.withArray("resources").add(story.arn());
    event
        .withObject("detail")
        .put("eventType", "INFO")
        .put("eventName", "SERVICE_DEPLOYMENT_COMPLETED")
        .put("deploymentId", "ecs-svc/123")
        .put("updatedAt", "2026-11-27T12:00:00Z")
        .put("reason", "ECS deployment ecs-svc/123 completed.");
    event.put("time", "2026-11-27T12:00:00Z");
    stack().arrive(List.of(event));
  }
}
