package expressguard.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A function in a process of its own, which takes its events from a Runtime API, as Lambda's
 * managed runtime does. What it prints goes to a file.
 */
public final class FunctionProcess implements AutoCloseable {

  /** What Lambda's managed runtime runs. */
  public static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

  private static final Duration WRITING = Duration.ofMinutes(1);

  private final RuntimeApi api;
  private final Process process;
  private final Path log;
  private final Duration timeout;
  private final Optional<ClassArchive> writes;

  private FunctionProcess(
      RuntimeApi api, Process process, Path log, Duration timeout, Optional<ClassArchive> writes) {
    this.api = api;
    this.process = process;
    this.log = log;
    this.timeout = timeout;
    this.writes = writes;
  }

  /**
   * Starts a function on a JVM.
   *
   * @param name its physical name
   * @param handler the class, as the template names it
   * @param environment what the template sets, and what Lambda would: Region, credentials
   * @param timeout the template's
   */
  public static FunctionProcess start(
      String name,
      String handler,
      Jvm jvm,
      Map<String, String> environment,
      Duration timeout,
      Path log) {
    Map<String, String> variables = new HashMap<>(environment);
    variables.put("AWS_LAMBDA_FUNCTION_NAME", name);
    variables.put("_HANDLER", handler);
    Optional<ClassArchive> unwritten = jvm.archive().filter(archive -> !archive.isThere());
    return start(jvm.command(handler, log), variables, timeout, log, Path.of("."), unwritten);
  }

  /**
   * Starts a function by a command.
   *
   * @param environment all variables but those of the Runtime API
   * @param timeout of an invocation
   * @param folder where it runs
   */
  public static FunctionProcess start(
      List<String> command,
      Map<String, String> environment,
      Duration timeout,
      Path log,
      Path folder) {
    return start(command, environment, timeout, log, folder, Optional.empty());
  }

  private static FunctionProcess start(
      List<String> command,
      Map<String, String> environment,
      Duration timeout,
      Path log,
      Path folder,
      Optional<ClassArchive> writes) {
    String name = environment.getOrDefault("AWS_LAMBDA_FUNCTION_NAME", "function");
    try {
      RuntimeApi api = RuntimeApi.open("arn:aws:lambda:eu-west-1:123456789012:function:" + name);
      ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
      builder.environment().clear();
      builder.environment().put("AWS_LAMBDA_FUNCTION_VERSION", "1");
      builder.environment().put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024");
      builder.environment().put("AWS_LAMBDA_LOG_GROUP_NAME", "/express-guard/" + name);
      builder.environment().put("AWS_LAMBDA_LOG_STREAM_NAME", "1");
      builder.environment().putAll(environment);
      builder.environment().put("AWS_LAMBDA_RUNTIME_API", api.address());
      Process process =
          builder
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      api.stopWith(process);
      return new FunctionProcess(api, process, log, timeout, writes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Invokes the function with an event of JSON. */
  public Answer invoke(String event) {
    try {
      return api.invoke(event, timeout);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.Failed("interrupted");
    }
  }

  /** Ends the process where it stands, as a crash would. */
  public void kill() {
    process.destroyForcibly();
  }

  /**
   * Asks the process to end, as Lambda does before it takes an environment down, and waits.
   *
   * @return whether it ended in time
   */
  public boolean end(Duration within) throws InterruptedException {
    process.destroy();
    return process.waitFor(within);
  }

  /** The id under which the operating system knows it. */
  public long pid() {
    return process.pid();
  }

  /** All that the function has printed. */
  public String printed() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    writes.ifPresent(this::finish);
    process.destroyForcibly();
    api.close();
  }

  /** A JVM writes its archive when it ends by itself. */
  private void finish(ClassArchive archive) {
    try {
      if (end(WRITING)) {
        archive.publish();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
