package expressguard.bench.cold;

import expressguard.sandbox.ClassPaths;
import expressguard.sandbox.NativeLibrary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where everything is that is started.
 *
 * @param root the repository
 * @param room a folder of this run
 */
record Site(Path root, Path room) {

  private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

  Work.Story story() {
    return Work.Story.at(training().resolve("events.jsonl"));
  }

  /** The variables that the template sets for detect. */
  Map<String, String> variables() {
    Map<String, String> variables = new HashMap<>();
    try {
      for (String line : Files.readAllLines(training().resolve("environment"))) {
        String[] parts = line.split("=", 2);
        variables.put(parts[0], parts[1]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return variables;
  }

  private Path training() {
    return root.resolve("functions/detect/image/training");
  }

  /**
   * A deployed folder as the managed runtime starts it: the runtime interface client on the class
   * path, the function's jars in {@code lib} below the working directory.
   */
  Variant managed(String name, Path folder, String handler, List<String> options, Work work) {
    List<String> command = new ArrayList<>(List.of(java()));
    command.addAll(options);
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add(NativeLibrary.beside(room.resolve(name)).option());
    command.add("-cp");
    command.add(ClassPaths.runtime().stream().map(Path::toString).collect(Collectors.joining(":")));
    command.addAll(List.of(CLIENT, handler));
    return new Variant(
        name, Client.JDK, command, folder, variables(), work, Size.zipped(folder), Size.none());
  }

  /** A folder as the image's entry point starts it. */
  Variant image(String name, Client client, Path folder, String handler, Work work) {
    Map<String, String> variables = variables();
    variables.put("JAVA_HOME", System.getProperty("java.home"));
    return new Variant(
        name,
        client,
        List.of(folder.resolve("entry").toString(), handler),
        folder,
        variables,
        work,
        Size.zipped(folder.resolve("lib")),
        Size.of(folder.resolve("aot")));
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
