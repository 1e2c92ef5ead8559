package expressguard.function.lock;

import expressguard.bus.Bus;
import expressguard.bus.detail.NoticeReader;
import expressguard.cloudtrail.json.DataReader;
import expressguard.event.Data;
import expressguard.guard.GuardStack;
import expressguard.inventory.ResourceId;
import expressguard.inventory.ResourceType;
import expressguard.lock.LockOrder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Reads the messages of the lock's queue. */
final class TriggerReader {

  static final String SWEEP = "express-guard.sweep";
  static final String RECHECK = "Recheck";
  private static final String ECS = "aws.ecs";
  private static final String DEPLOYMENT = "ECS Deployment State Change";

  private final DataReader json = new DataReader();
  private final NoticeReader notices = new NoticeReader();

  /**
   * What a message says.
   *
   * @throws IOException when it is none of this queue's, with a reason that repeats nothing of it
   */
  Trigger read(String body) throws IOException {
    Data event = json.read(body.getBytes(StandardCharsets.UTF_8));
    String source = event.textAt("source").orElse("");
    String type = event.textAt("detail-type").orElse("");
    return switch (source + "/" + type) {
      case Bus.SOURCE + "/" + Bus.DETAIL_TYPE -> told(notices.event(body).service());
      case ECS + "/" + DEPLOYMENT -> deployed(event);
      case LockOrder.SOURCE + "/" + LockOrder.DETAIL_TYPE -> ordered(event.at("detail"));
      case SWEEP + "/" + RECHECK -> recheck(event.at("detail"));
      default -> throw new IOException("its source and detail-type are none of this queue's");
    };
  }

  /** Nothing of the guard itself can be locked, whatever the policy says. */
  private static Trigger told(ResourceId service) {
    return GuardStack.is(service) ? new Trigger.Other() : new Trigger.Told(service);
  }

  private static Trigger deployed(Data event) {
    return event.textsAt("resources").stream()
        .flatMap(arn -> ResourceId.ofArn(arn).stream())
        .filter(id -> id.type() == ResourceType.SERVICE)
        .findFirst()
        .<Trigger>map(Trigger.Deployed::new)
        .orElseGet(Trigger.Other::new);
  }

  private static Trigger ordered(Data detail) throws IOException {
    try {
      return new Trigger.Ordered(LockOrder.read(detail));
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static Trigger recheck(Data detail) throws IOException {
    List<Optional<ResourceId>> services =
        detail.textsAt("services").stream()
            .map(arn -> ResourceId.ofArn(arn).filter(id -> id.type() == ResourceType.SERVICE))
            .toList();
    if (services.stream().anyMatch(Optional::isEmpty)) {
      throw new IOException("its `services` has a text that is no ARN of an ECS service");
    }
    return new Trigger.Recheck(services.stream().flatMap(Optional::stream).toList());
  }
}
