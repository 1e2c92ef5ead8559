package expressguard.catalog.guard;

import expressguard.catalog.FieldValue;
import expressguard.catalog.FieldWrite;
import expressguard.catalog.Fields;
import expressguard.catalog.WatchedCall;
import expressguard.catalog.WatchedCall.Api;
import expressguard.catalog.parameters.Parameters;
import expressguard.catalog.reading.Effect;
import expressguard.catalog.reading.Reading;
import expressguard.catalog.reading.RowSource;
import expressguard.catalog.reading.Subject;
import expressguard.event.ApiCall;
import expressguard.inventory.ResourceId;
import expressguard.inventory.ResourceType;
import java.util.List;
import java.util.Optional;

/** The rows of Lambda, whose events are named with the date of the API's version. */
public final class FunctionRows {

  private static final RowSource LAMBDA = new RowSource("lambda.amazonaws.com", Api.DIRECT);
  private static final String NAMES =
      "; Lambda developer guide, Logging Lambda API calls using CloudTrail, has the event name ";
  private static final String CONCURRENCY = "reservedConcurrentExecutions";

  private static final List<WatchedCall> ROWS =
      List.of(
          row(
              "UpdateFunctionCode20150331v2",
              Reading.of(function(), Effect.set("code", "replaced")),
              "Replaces what a function does."),
          row(
              "UpdateFunctionConfiguration20150331v2",
              Reading.of(function(), Effect.parameters("handler", "runtime", "timeout")),
              "Changes how a function runs: its role, its environment, its time."),
          row(
              "DeleteFunction20150331",
              Reading.of(function(), deleted()),
              "Deletes a function, or one version of it."),
          row(
              "PutFunctionConcurrency20171031",
              Reading.of(function(), Effect.parameters(CONCURRENCY)),
              "Reserves concurrency; 0 stops a function without a trace in its code."),
          row(
              "DeleteFunctionConcurrency20171031",
              Reading.of(function(), Effect.removed(CONCURRENCY)),
              "Ends what was reserved; a function that was stopped by it runs again."),
          row(
              "UpdateEventSourceMapping20150331",
              Reading.of(mapped(), Effect.parameters("enabled")),
              "Changes how a function is fed; a disabled mapping feeds it nothing."),
          row(
              "DeleteEventSourceMapping20150331",
              Reading.of(mapped(), Effect.removed("eventSourceMapping")),
              "Takes a function from its queue, so that it does nothing any more."));

  private FunctionRows() {}

  public static List<WatchedCall> rows() {
    return ROWS;
  }

  private static WatchedCall row(String name, Reading reading, String meaning) {
    String action = name.replaceFirst("\\d{8}(v2)?$", "");
    return LAMBDA.documented(
        name, reading, meaning, "Lambda API reference, " + action + NAMES + name);
  }

  private static Subject function() {
    return Subject.of(
        ResourceType.FUNCTION,
        call -> Parameters.of(call).textAt("functionName").map(name -> named(call, name)).stream(),
        "functionName");
  }

  /** A mapping has only an id of its own; the response says to which function it belongs. */
  private static Subject mapped() {
    return Subject.of(
        ResourceType.FUNCTION,
        call ->
            call
                .response()
                .textAt("functionArn")
                .or(() -> Parameters.of(call).textAt("functionName"))
                .map(name -> named(call, name))
                .stream(),
        "functionName",
        "uUID");
  }

  /** A name, an ARN, or {@code <account>:function:<name>}, each with or without a version. */
  private static ResourceId named(ApiCall call, String function) {
    Optional<ResourceId> arn = ResourceId.ofArn(function);
    String name = function.replaceFirst("^\\d{12}:function:", "").replaceFirst(":.*$", "");
    return arn.orElse(new ResourceId(ResourceType.FUNCTION, call.account(), call.region(), name));
  }

  private static Effect deleted() {
    return new Effect(
        "`" + Fields.EXISTENCE + "` removed, or `versions[<qualifier>]` where one is named",
        parameters ->
            List.of(
                new FieldWrite(
                    parameters
                        .textAt("qualifier")
                        .map(version -> Fields.entry("versions", version))
                        .orElse(Fields.EXISTENCE),
                    new FieldValue.Gone())));
  }
}
