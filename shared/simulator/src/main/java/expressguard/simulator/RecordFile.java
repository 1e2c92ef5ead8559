package expressguard.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** Appends each record to a JSON Lines file as it is written. */
record RecordFile(Path path) implements Consumer<JsonNode> {

  @Override
  public void accept(JsonNode one) {
    try {
      Files.writeString(path, one + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write `" + path + "`", e);
    }
  }
}
