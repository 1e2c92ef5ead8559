package expressguard.function.lock.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The commands of a page, in their order, each with what its answer must say. */
record Page(List<Page.Command> commands) {

  private static final Pattern BLOCK = Pattern.compile("(?s)```console\n(.*?)```");

  /** A command as it is typed, and texts that its answer has in this order. */
  record Command(String line, List<String> says) {}

  static Page read(Path path) throws IOException {
    List<Command> commands = new ArrayList<>();
    Matcher blocks = BLOCK.matcher(Files.readString(path));
    while (blocks.find()) {
      for (String line : blocks.group(1).lines().toList()) {
        if (line.startsWith("$ ")) {
          commands.add(new Command(line.substring(2), new ArrayList<>()));
        } else {
          commands.getLast().says().add(line.strip());
        }
      }
    }
    return new Page(List.copyOf(commands));
  }
}
