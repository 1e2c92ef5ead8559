package expressguard.loop.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A function in a JVM of its own, run by the runtime interface client that Lambda's managed runtime
 * runs too. What it prints goes to a file.
 */
public final class FunctionProcess implements AutoCloseable {

  private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

  private final RuntimeApi api;
  private final Process process;
  private final Path log;
  private final Duration timeout;

  private FunctionProcess(RuntimeApi api, Process process, Path log, Duration timeout) {
    this.api = api;
    this.process = process;
    this.log = log;
    this.timeout = timeout;
  }

  /**
   * Starts a function.
   *
   * @param name its physical name
   * @param handler the class, as the template names it
   * @param classPath what is deployed
   * @param environment what the template sets, and what Lambda would: Region, credentials
   * @param timeout the template's
   */
  public static FunctionProcess start(
      String name,
      String handler,
      List<Path> classPath,
      Map<String, String> environment,
      Duration timeout,
      Path log) {
    try {
      RuntimeApi api = RuntimeApi.open("arn:aws:lambda:eu-west-1:123456789012:function:" + name);
      ProcessBuilder builder =
          new ProcessBuilder(command(classPath, handler, NativeLibrary.beside(log)));
      builder.environment().clear();
      builder.environment().putAll(environment);
      builder.environment().put("AWS_LAMBDA_RUNTIME_API", api.address());
      builder.environment().put("AWS_LAMBDA_FUNCTION_NAME", name);
      builder.environment().put("AWS_LAMBDA_FUNCTION_VERSION", "1");
      builder.environment().put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024");
      builder.environment().put("AWS_LAMBDA_LOG_GROUP_NAME", "/express-guard/" + name);
      builder.environment().put("AWS_LAMBDA_LOG_STREAM_NAME", "1");
      builder.environment().put("_HANDLER", handler);
      Process process =
          builder
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      api.stopWith(process);
      return new FunctionProcess(api, process, log, timeout);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command(List<Path> classPath, String handler, NativeLibrary library) {
    List<String> jars = new ArrayList<>();
    classPath.forEach(path -> jars.add(path.toString()));
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-Xshare:auto",
        "-Xmx256m",
        "--enable-native-access=ALL-UNNAMED",
        library.option(),
        "-cp",
        String.join(System.getProperty("path.separator"), jars),
        CLIENT,
        handler);
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

  /** Ends the JVM where it stands, as a crash would. */
  public void kill() {
    process.destroyForcibly();
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
    process.destroyForcibly();
    api.close();
  }
}
