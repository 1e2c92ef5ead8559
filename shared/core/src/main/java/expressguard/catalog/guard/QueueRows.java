package expressguard.catalog.guard;

import expressguard.catalog.WatchedCall;
import expressguard.catalog.WatchedCall.Api;
import expressguard.catalog.parameters.Parameters;
import expressguard.catalog.reading.Effect;
import expressguard.catalog.reading.Reading;
import expressguard.catalog.reading.RowSource;
import expressguard.catalog.reading.Subject;
import expressguard.inventory.ResourceId;
import expressguard.inventory.ResourceType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows of SQS, in whose queues the guard's work waits. */
public final class QueueRows {

  private static final RowSource SQS = new RowSource("sqs.amazonaws.com", Api.DIRECT);
  private static final String URL = "queueUrl";

  /** {@code https://sqs.<region>.amazonaws.com/<account>/<name>}; old forms differ in the host. */
  private static final Pattern PLACE = Pattern.compile("^https?://[^/]+/(\\d{12})/([^/]+)$");

  private static final List<WatchedCall> ROWS =
      List.of(
          SQS.documented(
              "PurgeQueue",
              Reading.of(queue(), Effect.removed("messages")),
              "Deletes all messages of a queue; nobody can get them back.",
              "SQS API reference, PurgeQueue"),
          SQS.documented(
              "DeleteQueue",
              Reading.of(queue(), Effect.deleted()),
              "Deletes a queue with its messages.",
              "SQS API reference, DeleteQueue"),
          SQS.documented(
              "SetQueueAttributes",
              Reading.of(queue(), Effect.parameters()),
              "Changes a queue: who may send to it, for how long it keeps, where it gives up.",
              "SQS API reference, SetQueueAttributes"),
          SQS.documented(
              "AddPermission",
              Reading.of(queue(), Effect.entry("permissions", "label")),
              "Lets somebody else work on a queue.",
              "SQS API reference, AddPermission"),
          SQS.documented(
              "RemovePermission",
              Reading.of(queue(), Effect.entryRemoved("permissions", "label")),
              "Takes a right on a queue from somebody.",
              "SQS API reference, RemovePermission"));

  private QueueRows() {}

  public static List<WatchedCall> rows() {
    return ROWS;
  }

  private static Subject queue() {
    return Subject.of(
        ResourceType.QUEUE,
        call -> Parameters.of(call).textAt(URL).flatMap(url -> named(call.region(), url)).stream(),
        URL);
  }

  private static Optional<ResourceId> named(String region, String url) {
    Matcher place = PLACE.matcher(url);
    return place.matches()
        ? Optional.of(new ResourceId(ResourceType.QUEUE, place.group(1), region, place.group(2)))
        : Optional.empty();
  }
}
