package expressguard.bench.cold;

import expressguard.bench.cold.processor.Usage;
import expressguard.bench.cold.result.Start;
import expressguard.sandbox.Answer;
import expressguard.sandbox.FunctionProcess;
import expressguard.sandbox.aws.AwsStub;
import expressguard.sandbox.aws.Tables;
import expressguard.sandbox.tls.Trust;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Starts functions, each in a new process, and measures them. */
final class Starter {

  private static final Duration TIMEOUT = Duration.ofMinutes(5);

  /** What ended before may still be taken down. */
  private static final int PAUSE_MILLIS = 300;

  private final AwsStub aws;
  private final Path room;
  private final List<String> free;
  private final int steady;

  /**
   * Starts that end in the log of a room.
   *
   * @param free what goes before a command that is not measured
   * @param steady how many invocations follow the second
   */
  Starter(AwsStub aws, Path room, List<String> free, int steady) {
    this.aws = aws;
    this.free = List.copyOf(free);
    this.room = room;
    this.steady = steady;
  }

  /** Has the tables learn what is known before the change. */
  Tables.Snapshot learn(Variant variant, Trust trust, List<String> events) {
    try (FunctionProcess function = process(variant, trust, free, 1_024)) {
      for (String event : events) {
        invoke(function, event);
      }
    }
    return aws.tables().snapshot();
  }

  /** Whether a function comes to its verdict, as it must not when it trusts another root. */
  boolean isDone(Variant variant, Trust trust, Tables.Snapshot known) {
    aws.tables().reset(known);
    aws.takeCalls();
    try (FunctionProcess function = process(variant, trust, free, 1_024)) {
      Answer answer = function.invoke(variant.work().event());
      List<String> calls = aws.takeCalls();
      return !calls.isEmpty() || variant.work().isDone(answer, calls);
    }
  }

  /** Starts, and measures. */
  Start start(
      Variant variant, Trust trust, List<String> before, int megabytes, Tables.Snapshot known)
      throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    aws.tables().reset(known);
    aws.takeCalls();
    aws.takeConnections();
    long begun = System.nanoTime();
    try (FunctionProcess function = process(variant, trust, before, megabytes)) {
      Answer answer = function.invoke(variant.work().event());
      double cold = since(begun);
      Usage usage = Usage.of(function.pid());
      List<String> calls = aws.takeCalls();
      int connections = aws.takeConnections();
      if (!variant.work().isDone(answer, calls)) {
        throw new IllegalStateException(
            variant.name() + ": " + answer + " after " + calls + "\n" + function.printed());
      }
      double second = again(function, variant, known);
      List<Double> times = new ArrayList<>();
      for (int number = 0; number < steady; number++) {
        times.add(again(function, variant, known));
      }
      return new Start(cold, usage, second, times, calls.size(), connections);
    }
  }

  private double again(FunctionProcess function, Variant variant, Tables.Snapshot known) {
    aws.tables().reset(known);
    long begun = System.nanoTime();
    Answer answer = function.invoke(variant.work().event());
    double millis = since(begun);
    if (!variant.work().isDone(answer, aws.takeCalls())) {
      throw new IllegalStateException(variant.name() + ": " + answer + "\n" + function.printed());
    }
    return millis;
  }

  private static void invoke(FunctionProcess function, String event) {
    if (function.invoke(event) instanceof Answer.Failed(var why)) {
      throw new IllegalStateException(why + "\n" + function.printed());
    }
  }

  private FunctionProcess process(
      Variant variant, Trust trust, List<String> before, int megabytes) {
    List<String> command = new ArrayList<>(before);
    command.addAll(variant.client().command(variant.command(), trust));
    Map<String, String> variables = new HashMap<>(variant.environment());
    variables.putAll(variant.client().environment(trust));
    variables.put("PATH", System.getenv("PATH"));
    variables.put("AWS_ENDPOINT_URL", aws.address().toString());
    variables.put("AWS_REGION", "eu-central-1");
    variables.put("AWS_DEFAULT_REGION", "eu-central-1");
    variables.put("AWS_ACCESS_KEY_ID", "bench");
    variables.put("AWS_SECRET_ACCESS_KEY", "none");
    variables.put("AWS_LAMBDA_FUNCTION_NAME", variant.name());
    variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(megabytes));
    variables.put("LAMBDA_TASK_ROOT", variant.folder().toString());
    // What the JVM takes for the machine's memory, for its heap is made to measure.
    variables.put("JDK_JAVA_OPTIONS", "-XX:MaxRAM=" + megabytes + "m");
    variables.put("_HANDLER", variant.command().getLast());
    return FunctionProcess.start(
        command, variables, TIMEOUT, room.resolve(variant.name() + ".log"), variant.folder());
  }

  private static double since(long begun) {
    return (System.nanoTime() - begun) / 1e6;
  }
}
