package expressguard.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import expressguard.classify.Fact;
import expressguard.inventory.ResourceId;
import expressguard.simulator.world.World;
import expressguard.testkit.simulated.Played;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What services of a simulated account live through, one call after another. */
public final class Lives {

  private final World world = World.of(1);

  /** Creates a service, and waits until it is there. */
  public ResourceId created(String name) {
    String request =
        """
        {"serviceName":"%s","infrastructureRoleArn":"%s","executionRoleArn":"%s",
         "primaryContainer":{"image":"a:1"}}
        """
            .formatted(
                name,
                world.callers().roleArn("infrastructure"),
                world.callers().roleArn("execution"));
    String arn = call("CreateExpressGatewayService", request).at("/service/serviceArn").asText();
    return ResourceId.ofArn(arn).orElseThrow();
  }

  /** Changes a service directly, in a way that the next Express update takes back. */
  public void change(ResourceId service) {
    String name = service.name().substring(service.name().indexOf('/') + 1);
    call("UpdateService", "{\"service\":\"" + name + "\",\"desiredCount\":7}");
  }

  /** Has a service scaled, which is nobody's change. */
  public void scale(ResourceId service) {
    world.scale(service.toString(), 3);
    world.advance(Duration.ofMinutes(20));
  }

  public void delete(ResourceId service) {
    call("DeleteExpressGatewayService", "{\"serviceArn\":\"" + service + "\"}");
  }

  /** Deletes a service past Express Mode. */
  public void deleteDirectly(ResourceId service) {
    call("DeleteService", "{\"service\":\"" + service + "\",\"force\":true}");
  }

  /** Changes a service directly, updates it and deletes it, all in one second. */
  public void changeAndDelete(ResourceId service) {
    String name = service.name().substring(service.name().indexOf('/') + 1);
    once("UpdateService", "{\"service\":\"" + name + "\",\"desiredCount\":7}");
    once("UpdateExpressGatewayService", "{\"serviceArn\":\"" + service + "\",\"cpu\":\"512\"}");
    delete(service);
  }

  private JsonNode call(String operation, String request) {
    JsonNode answer = once(operation, request);
    world.advance(Duration.ofMinutes(20));
    return answer;
  }

  private JsonNode once(String operation, String request) {
    return world.as(world.callers().cli("bob")).ecs(operation, request);
  }

  /** Days go by in which nothing happens. */
  public void pass(int days) {
    world.advance(Duration.ofDays(days));
  }

  public Instant now() {
    return world.now();
  }

  /** So many days later. */
  public Instant later(int days) {
    return now().plus(Duration.ofDays(days));
  }

  /** What is kept of all that was recorded so far. */
  public List<Fact> facts() {
    return Recorded.facts(Played.of(world).calls());
  }
}
