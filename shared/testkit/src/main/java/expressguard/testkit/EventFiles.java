package expressguard.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import expressguard.cloudtrail.CloudTrailReader;
import expressguard.cloudtrail.Origin;
import expressguard.cloudtrail.Sink;
import expressguard.cloudtrail.input.Archive;
import expressguard.cloudtrail.input.Input;
import expressguard.cloudtrail.json.DataReader;
import expressguard.event.ApiCall;
import expressguard.inventory.Descriptions;
import expressguard.inventory.ExpressService;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** The files under {@code events/}, found from the repository's root. */
public final class EventFiles {

  private static final ObjectMapper JSON = new ObjectMapper();

  private EventFiles() {}

  /** The repository's root, as the build passes it. */
  public static Path root() {
    return Path.of(System.getProperty("expressguard.root", "."));
  }

  /** Every file below a folder of {@code events/} whose name ends so, in the order of the paths. */
  public static List<Path> find(String folder, String ending) {
    try (Stream<Path> paths = Files.walk(root().resolve("events").resolve(folder))) {
      return paths.filter(path -> path.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static JsonNode json(Path path) {
    try {
      return JSON.readTree(path.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(path.toString(), e);
    }
  }

  /** The Express services of a file that holds the output of a describing API. */
  static List<ExpressService> described(Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      return Descriptions.read(new DataReader().read(in));
    } catch (IOException e) {
      throw new UncheckedIOException(path.toString(), e);
    }
  }

  /** Every call of a file, read as the product reads it; a record that cannot be read fails. */
  public static List<ApiCall> calls(Path path) {
    return calls(Archive.at(path.toString(), InputStream.nullInputStream()).inputs().getFirst());
  }

  /** Every call of a text in any packaging that the product reads. */
  public static List<ApiCall> calls(String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return calls(new Input(name, bytes.length, () -> new ByteArrayInputStream(bytes)));
  }

  /** Every call that can be read of a file in which anything may stand. */
  public static List<ApiCall> readable(byte[] file) {
    Input input = new Input("readable", file.length, () -> new ByteArrayInputStream(file));
    return calls(input, (_, _) -> {});
  }

  private static List<ApiCall> calls(Input input) {
    return calls(
        input,
        (origin, reason) -> {
          throw new AssertionError(origin + ": " + reason);
        });
  }

  private static List<ApiCall> calls(Input input, BiConsumer<Origin, String> unreadable) {
    List<ApiCall> calls = new ArrayList<>();
    new CloudTrailReader()
        .read(
            input,
            _ -> true,
            new Sink() {
              @Override
              public void call(Origin origin, ApiCall call) {
                calls.add(call);
              }

              @Override
              public void unreadable(Origin origin, String reason) {
                unreadable.accept(origin, reason);
              }
            });
    return List.copyOf(calls);
  }
}
