package expressguard.message;

import expressguard.bus.LockNotice;
import expressguard.bus.LockNotice.Decided;
import expressguard.bus.LockNotice.State;
import expressguard.bus.Notice.News;
import expressguard.bus.detail.LockDetail;
import expressguard.conflict.Severity;
import expressguard.inventory.ResourceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the lock function says of a lock that it may not set, and that is set later. */
final class Locks {

  private static final ResourceId WEB =
      ResourceId.ofArn("arn:aws:ecs:eu-west-1:111122223333:service/default/web").orElseThrow();

  private static final Decided ORDERED =
      new Decided(
          true,
          3,
          Optional.of("v3.order.o-1"),
          Instant.parse("2026-11-05T09:45:00Z"),
          "order `o-1` to lock, given in the name of `team web`: `the sidecar must stay`");

  private Locks() {}

  /** The details of the events, in their order. */
  static List<String> details() {
    return List.of(
        LockDetail.text(
            notice(
                1,
                News.OPENED,
                new State(
                    "REFUSED",
                    "Lock refused by AWS",
                    "AWS refuses the guard to write or remove the lock's tag",
                    "no tag locks the service: an Express update of it goes through",
                    "give the lock role the rights in `lock-writer.json`"),
                Optional.of(
                    "AccessDeniedException: User: arn:aws:sts::111122223333:assumed-role/express-guard-LockRole/lock"
                        + " is not authorized to perform: ecs:TagResource on resource:"
                        + " arn:aws:ecs:eu-west-1:111122223333:service/default/web with an explicit"
                        + " deny in a permissions boundary"))),
        LockDetail.text(
            notice(
                2,
                News.RESOLVED,
                new State(
                    "SET",
                    "Lock set",
                    "the lock's tag is on the service",
                    "nothing is amiss with the lock any more",
                    ""),
                Optional.empty())));
  }

  private static LockNotice notice(long number, News news, State state, Optional<String> said) {
    return new LockNotice(
        LockNotice.id(WEB, number, ORDERED, state.word()),
        news,
        LockNotice.thread(WEB),
        number,
        WEB,
        Severity.HIGH,
        Optional.empty(),
        ORDERED,
        state,
        said);
  }
}
