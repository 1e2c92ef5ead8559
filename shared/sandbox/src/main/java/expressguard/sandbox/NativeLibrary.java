package expressguard.sandbox;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The native half of the runtime interface client. By itself the client unpacks it into one file
 * for all processes of a machine; whoever starts next overwrites what the others have mapped, and
 * they crash. So each process gets a file of its own.
 */
public record NativeLibrary(Path file) {

  private static final String PROPERTY =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

  /** Unpacks it beside a process's log. */
  public static NativeLibrary beside(Path log) {
    Path file = log.resolveSibling(log.getFileName() + ".so");
    try (InputStream library = AWSLambda.class.getResourceAsStream(name())) {
      if (library == null) {
        throw new FileNotFoundException(name() + " is not in the runtime interface client");
      }
      Files.copy(library, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new NativeLibrary(file);
  }

  private static String name() {
    String machine = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
    boolean musl = Files.exists(Path.of("/lib/ld-musl-" + machine.replace("h_", "h") + ".so.1"));
    return "/jni/libaws-lambda-jni.linux" + (musl ? "_musl" : "") + "-" + machine + ".so";
  }

  /** The JVM's option that makes the client load it. */
  public String option() {
    return "-D" + PROPERTY + "=" + file;
  }
}
