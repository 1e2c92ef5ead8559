package expressguard.sandbox;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a function runs on: the JVM of this process, with what is deployed.
 *
 * @param archive makes the second process of a class path start faster than the first
 */
public record Jvm(List<Path> classPath, Optional<ClassArchive> archive) {

  /** One that loads every class anew. */
  public static Jvm of(List<Path> classPath) {
    return new Jvm(classPath, Optional.empty());
  }

  /**
   * One that keeps what it has loaded.
   *
   * @param function names the archive
   * @param jars the class path; a folder in it would keep the JVM from writing an archive
   * @param archives a folder of the build
   */
  public static Jvm keeping(String function, List<Path> jars, Path archives) {
    return new Jvm(jars, Optional.of(ClassArchive.of(function, jars, archives)));
  }

  List<String> command(String handler, Path log) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xmx256m",
                // Its sister --enable-native-access is no option with which an archive is mapped
                // whole.
                "--illegal-native-access=allow",
                NativeLibrary.beside(log).option()));
    archive.ifPresent(classes -> command.add(classes.option()));
    String paths =
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    command.addAll(List.of("-cp", paths, FunctionProcess.CLIENT, handler));
    return command;
  }
}
