package expressguard.loop.call;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * Writes every call of the SDK down, in whatever process this class is on the class path of; the
 * SDK finds it by itself ({@code execution.interceptors}). It knows the SDK's core and nothing
 * else.
 */
public final class CallRecorder implements ExecutionInterceptor {

  /** The environment variable with the file; without it nothing is recorded. */
  public static final String FILE = "EXPRESSGUARD_CALLS";

  private final Optional<Path> file = Optional.ofNullable(System.getenv(FILE)).map(Path::of);

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    file.ifPresent(path -> {
      String service = attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME);
      String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
      StringBuilder lines = new StringBuilder();
      for (MadeCall call : MadeCall.of(service, operation, context.request())) {
        lines.append(call.line()).append('\n');
      }
      append(path, lines.toString());
    });
  }

  private static synchronized void append(Path path, String lines) {
    try {
      Files.writeString(path, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
