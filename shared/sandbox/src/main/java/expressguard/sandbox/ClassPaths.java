package expressguard.sandbox;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/** Where classes are: those of a deployed folder, and those that the managed runtime brings. */
public final class ClassPaths {

  private ClassPaths() {}

  /** What is deployed of a function, and after it the runtime. */
  public static List<Path> deployed(Path folder) {
    List<Path> classPath = new ArrayList<>(jars(folder));
    classPath.addAll(runtime());
    return classPath;
  }

  /** The jars of a deployed folder's {@code lib}, in the order in which Lambda takes them. */
  public static List<Path> jars(Path folder) {
    Path lib = folder.resolve("lib");
    try (Stream<Path> files = Files.list(lib)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(lib + " is not there: run `mvn package` first", e);
    }
  }

  /** The runtime interface client and what it needs. */
  public static List<Path> runtime() {
    return Stream.of(
            AWSLambda.class, PojoSerializer.class, Context.class, SdkInternalThreadLocal.class)
        .map(ClassPaths::of)
        .toList();
  }

  /** The jar or folder that a class is in. */
  public static Path of(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
