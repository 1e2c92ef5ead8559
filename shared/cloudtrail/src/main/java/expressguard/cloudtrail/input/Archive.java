package expressguard.cloudtrail.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;

/**
 * What a path holds: one file, or all files with records below a folder, in the order of their
 * names. A file that is named itself is read whatever it is called; in a folder only {@code .json},
 * {@code .jsonl} and {@code .ndjson} are, each also with {@code .gz}.
 *
 * @param passedOver what was seen and not read, so that nothing is left out silently
 */
public record Archive(List<Input> inputs, List<PassedOver> passedOver) {

  /** Something in a folder that is not read. */
  public record PassedOver(String name, String reason) {}

  public Archive {
    inputs = inputs.stream().sorted(Comparator.comparing(Input::name)).toList();
    passedOver = passedOver.stream().sorted(Comparator.comparing(PassedOver::name)).toList();
  }

  /** The size of all inputs together, as stored; those of unknown size count as nothing. */
  public long bytes() {
    return inputs.stream().mapToLong(Input::bytes).sum();
  }

  /**
   * Lists a path; it never fails: a path that is missing or not allowed is an input that fails.
   *
   * @param path a file, a folder, or {@code -} for standard input
   */
  public static Archive at(String path, InputStream standardInput) {
    if (path.equals("-")) {
      return new Archive(List.of(new Input("standard input", 0, () -> standardInput)), List.of());
    }
    try {
      Path start = Path.of(path);
      ArchiveWalk walk = new ArchiveWalk(start);
      Files.walkFileTree(start, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
      return walk.found();
    } catch (IOException e) {
      return new Archive(List.of(Input.failing(path, e)), List.of());
    } catch (InvalidPathException e) {
      IOException cause = new IOException("this is no path: " + e.getReason(), e);
      return new Archive(List.of(Input.failing(path, cause)), List.of());
    }
  }
}
