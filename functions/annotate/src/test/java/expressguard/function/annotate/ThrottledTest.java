package expressguard.function.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.conflict.Severity;
import expressguard.function.annotate.mark.Annotating;
import expressguard.function.annotate.mark.Scene;
import expressguard.function.annotate.tag.MemoryTags;
import expressguard.function.annotate.tag.ResourceTags.Why;
import expressguard.inventory.ResourceId;
import expressguard.lambda.Outcome;
import expressguard.policy.Response;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** D13: AWS throttles every call for 20 minutes while 300 services wait for their tags. */
class ThrottledTest {

  private static final Duration OUTAGE = Duration.ofMinutes(20);

  /** Six times the function's timeout, as the template's queue has it. */
  private static final Duration VISIBILITY = Duration.ofMinutes(3);

  private static final int MOST_RECEIVES = 10;

  private record Delivery(ResourceId service, Duration at, int receives) {}

  private final Scene scene = new Scene(false);
  private final List<ResourceId> services = new ArrayList<>();
  private final Deque<Delivery> queue = new ArrayDeque<>();
  private final List<ResourceId> dead = new ArrayList<>();

  private void fill() {
    for (int n = 0; n < 300; n++) {
      ResourceId service = Scene.service("s" + n);
      services.add(service);
      scene.stands(service, Scene.finding("xg-" + n, Severity.HIGH, 1, List.of(service)));
      queue.add(new Delivery(service, Duration.ofSeconds(n), 1));
    }
  }

  private void again(Delivery delivery) {
    if (delivery.receives() == MOST_RECEIVES) {
      dead.add(delivery.service());
    } else {
      queue.add(
          new Delivery(
              delivery.service(), delivery.at().plus(VISIBILITY), delivery.receives() + 1));
    }
  }

  @Test
  void no_message_dies_and_every_service_is_tagged_after_recovery() {
    fill();
    MemoryTags tags = new MemoryTags(services);
    Annotating annotating = new Annotating(scene.ledger, tags, _ -> {});
    services.forEach(service -> tags.refuse(service, Why.THROTTLED));
    while (!queue.isEmpty()) {
      Delivery delivery = queue.remove();
      if (delivery.at().compareTo(OUTAGE) > 0) {
        tags.allow(delivery.service());
      }
      if (annotating.annotate(delivery.service()) instanceof Outcome.Retry) {
        again(delivery);
      }
    }

    assertThat(dead).isEmpty();
    assertThat(services)
        .allMatch(service -> scene.ledger.applied(service, Response.ANNOTATE) == 1)
        .allMatch(service -> tags.on(service).containsKey("express-guard:state"));
    assertThat(tags.writes()).hasSize(services.size());
  }
}
