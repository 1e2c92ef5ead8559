package expressguard.bench.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Writes what the fuzzer begins with: files that the readers take as they stand, and bytes by which
 * stories are changed.
 */
public final class SeedFiles {

  /** As much as the fuzzer is told to make; of a longer file it would read only a part. */
  private static final int LONGEST = 8192;

  /** So many inputs are changes of stories, made by lot: as many as keep the files from ruling. */
  private static final int CHANGES = 1000;

  /** As much as a change or two consume. */
  private static final int CHANGE_BYTES = 48;

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
        Files.write(folder.resolve("file-" + number), input);
      }
    }
    Random lot = new Random(CHANGES);
    for (int number = 0; number < CHANGES; number++) {
      byte[] input = new byte[CHANGE_BYTES];
      lot.nextBytes(input);
      input[CHANGE_BYTES - 1] = 0;
      Files.write(folder.resolve("change-" + number), input);
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
