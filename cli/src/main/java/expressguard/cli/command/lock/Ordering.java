package expressguard.cli.command.lock;

import expressguard.aws.Asked;
import expressguard.aws.Clients;
import expressguard.aws.access.LockQueue;
import expressguard.cli.command.Course;
import expressguard.cli.lock.OrderText;
import expressguard.cli.option.Moment;
import expressguard.cli.option.OutputOptions;
import expressguard.cli.shell.ExitCode;
import expressguard.cli.shell.Surroundings;
import expressguard.inventory.ResourceId;
import expressguard.inventory.ResourceType;
import expressguard.lock.LockOrder;
import expressguard.lock.LockOrder.Scope;
import expressguard.lock.LockOrder.Verb;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import picocli.CommandLine.TypeConversionException;

/** Gives an order: to the lock's queue, or to whoever carries it there. */
final class Ordering {

  static final String QUEUE = "EXPRESS_GUARD_LOCK_QUEUE";

  private final Surroundings surroundings;
  private final OrderOptions options;
  private final Course course;

  Ordering(Surroundings surroundings, OrderOptions options, OutputOptions output) {
    this.surroundings = surroundings;
    this.options = options;
    this.course = new Course(surroundings, output);
  }

  int give(Verb verb, Scope scope) throws IOException {
    LockOrder order = order(verb, scope);
    String message = OrderText.of(order);
    Optional<String> queue =
        options.queue.or(
            () -> Optional.of(surroundings.variable(QUEUE)).filter(url -> !url.isEmpty()));
    if (queue.isEmpty()) {
      surroundings.out().write((message + "\n").getBytes(StandardCharsets.UTF_8));
      course
          .notes()
          .note("not sent: give --queue, or send this message to the lock's queue yourself");
      return course.exitCode();
    }
    return sent(order, queue.get(), message);
  }

  private int sent(LockOrder order, String queue, String message) {
    Asked<String> answer =
        switch (Clients.lockQueue(Optional.of(order.service().region()), queue)) {
          case Asked.Answered<LockQueue>(var lock) -> lock.send(message);
          case Asked.Refused<LockQueue>(var refusal) -> new Asked.Refused<>(refusal);
        };
    switch (answer) {
      case Asked.Answered<String> _ ->
          course
              .notes()
              .note(
                  "ordered as `%s`; `guard status --service %s` says what became of it"
                      .formatted(order.id(), order.service()));
      case Asked.Refused<String>(var refusal) -> {
        course.notes().error(refusal.message());
        course.ends(ExitCode.AWS);
      }
    }
    return course.exitCode();
  }

  private LockOrder order(Verb verb, Scope scope) {
    ResourceId service =
        ResourceId.ofArn(options.service)
            .filter(id -> id.type() == ResourceType.SERVICE)
            .orElseThrow(() ->
                new TypeConversionException(
                    "`" + options.service + "` is no ARN of an ECS service"));
    Instant now = surroundings.now().get().truncatedTo(ChronoUnit.MILLIS);
    String content =
        String.join(
            "\n", verb.word(), service.toString(), options.owner, options.reason, now.toString());
    String id = "o-" + UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8));
    try {
      return new LockOrder(
          id,
          verb,
          service,
          scope,
          options.owner,
          options.reason,
          now,
          options.until.map(Moment::last));
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(String.valueOf(e.getMessage()));
    }
  }
}
