package expressguard.image;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;

import expressguard.sandbox.Answer;
import expressguard.sandbox.ClassPaths;
import expressguard.sandbox.FunctionProcess;
import expressguard.testkit.EventFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * A function that says one word, laid out as in the image.
 *
 * @param folder has {@code entry}, {@code lib}, and once it is trained {@code aot}
 */
record SmallFunction(Path folder) {

  private static final String JAR = "word.jar";
  private static final Duration WITHIN = Duration.ofMinutes(1);
  private static final Path IMAGE = EventFiles.root().resolve("functions/detect/image");

  static SmallFunction in(Path folder, String word) throws IOException {
    Files.createDirectories(folder.resolve("lib"));
    Files.copy(IMAGE.resolve("entry"), folder.resolve("entry"), COPY_ATTRIBUTES);
    for (Path jar : ClassPaths.runtime()) {
      Files.copy(jar, folder.resolve("lib").resolve(jar.getFileName()));
    }
    SmallFunction function = new SmallFunction(folder);
    function.say(word);
    return function;
  }

  /** Builds the jar of its own anew. */
  void say(String word) throws IOException {
    Path work = Files.createTempDirectory(folder, "build");
    Path source = work.resolve("Word.java");
    Files.writeString(
        source,
        """
        public final class Word implements com.amazonaws.services.lambda.runtime.RequestStreamHandler {
          public void handleRequest(
              java.io.InputStream in,
              java.io.OutputStream out,
              com.amazonaws.services.lambda.runtime.Context context) throws java.io.IOException {
            out.write("%s".getBytes(java.nio.charset.StandardCharsets.UTF_8));
          }
        }
        """
            .formatted(word));
    String classPath = String.join(":", ClassPaths.runtime().stream().map(Path::toString).toList());
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-cp", classPath, "-d", work.toString(), source.toString());
    if (status != 0) {
      throw new IllegalStateException("it does not compile");
    }
    try (OutputStream file = Files.newOutputStream(jar());
        JarOutputStream jar = new JarOutputStream(file)) {
      jar.putNextEntry(new JarEntry("Word.class"));
      Files.copy(work.resolve("Word.class"), jar);
    }
  }

  /** The jar of its own. */
  Path jar() {
    return folder.resolve("lib").resolve(JAR);
  }

  /** Another with the same files. */
  SmallFunction copy(Path to) throws IOException {
    for (String name : List.of("lib", "aot")) {
      Files.createDirectories(to.resolve(name));
      try (Stream<Path> files = Files.list(folder.resolve(name))) {
        for (Path file : files.toList()) {
          Files.copy(file, to.resolve(name).resolve(file.getFileName()), COPY_ATTRIBUTES);
        }
      }
    }
    Files.copy(folder.resolve("entry"), to.resolve("entry"), COPY_ATTRIBUTES);
    return new SmallFunction(to);
  }

  /** Makes its cache by the image's own script. */
  void train() throws IOException, InterruptedException {
    Path training = Files.createDirectories(folder.resolve("training"));
    Files.writeString(training.resolve("environment"), "");
    Files.writeString(training.resolve("events.jsonl"), "{}\n");
    Process process =
        new ProcessBuilder(
                IMAGE.resolve("train").toString(),
                folder.toString(),
                System.getProperty("java.class.path"),
                "Word",
                training.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("train.log").toFile())
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(Files.readString(folder.resolve("train.log")));
    }
  }

  /** The cache that it was trained with. */
  Path cache() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("aot"))) {
      return files.findFirst().orElseThrow();
    }
  }

  /** The name that its cache must have now. */
  Path wanted() throws IOException, InterruptedException {
    Process process = new ProcessBuilder(folder.resolve("entry").toString(), "--cache").start();
    String path = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    process.waitFor();
    return folder.resolve(path);
  }

  /** What came of one invocation, and what was printed. */
  record Started(Answer answer, String printed) {}

  Started start(Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(Map.of("_HANDLER", "Word"));
    environment.put("PATH", System.getenv("PATH"));
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.putAll(more);
    try (FunctionProcess function =
        FunctionProcess.start(
            List.of(folder.resolve("entry").toString(), "Word"),
            environment,
            WITHIN,
            folder.resolve("log"),
            folder)) {
      Answer answer = function.invoke("{}");
      return new Started(answer, function.printed());
    }
  }
}
