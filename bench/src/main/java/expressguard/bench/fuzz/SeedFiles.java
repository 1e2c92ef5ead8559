package expressguard.bench.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes what the fuzzer begins with: files that the readers take, each as an input of its own. */
public final class SeedFiles {

  /** As much as the fuzzer is told to make; of a longer file it would read only a part. */
  private static final int LONGEST = 8192;

  private SeedFiles() {}

  /**
   * Writes the files.
   *
   * @param arguments the folder
   * @throws IOException when it cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    List<JsonNode> files = new ArrayList<>(ShortStories.ofFindings());
    files.addAll(ShortStories.ofEvents());
    for (int number = 0; number < files.size(); number++) {
      byte[] input = input(files.get(number));
      if (input.length <= LONGEST) {
        Files.write(folder.resolve("seed-" + number), input);
      }
    }
  }

  /** The file and the sign that it is to be taken as it stands, which is read from the end. */
  private static byte[] input(JsonNode file) {
    byte[] bytes = file.toString().getBytes(StandardCharsets.UTF_8);
    byte[] input = Arrays.copyOf(bytes, bytes.length + 1);
    input[bytes.length] = 1;
    return input;
  }
}
