package expressguard.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * The classes of a function's jars as a JVM has laid them out in memory, for the processes that
 * come after it. The first one that ends by itself writes it; those that start meanwhile do
 * without. It is named by the jars' times and sizes too, and the JVM itself takes none of other
 * jars.
 *
 * @param function whose it is; only its newest archive is kept
 * @param file what later processes map
 * @param draft what this one writes, so that nobody maps half an archive
 */
public record ClassArchive(String function, Path file, Path draft) {

  /** That of jars as they are now, in a folder of the build. */
  static ClassArchive of(String function, List<Path> jars, Path folder) {
    try {
      Files.createDirectories(folder);
      int state = Runtime.version().hashCode();
      for (Path jar : jars) {
        state = Objects.hash(state, jar, Files.getLastModifiedTime(jar), Files.size(jar));
      }
      return new ClassArchive(
          function,
          folder.resolve("%s-%08x.jsa".formatted(function, state)),
          folder.resolve(UUID.randomUUID() + ".draft"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isThere() {
    return Files.exists(file);
  }

  /** Makes a JVM map the archive, or write it when there is none. */
  String option() {
    return isThere() ? "-XX:SharedArchiveFile=" + file : "-XX:ArchiveClassesAtExit=" + draft;
  }

  /** Gives others what was written; a process that was killed has written nothing. */
  void publish() {
    if (!Files.exists(draft)) {
      return;
    }
    try (DirectoryStream<Path> older =
        Files.newDirectoryStream(draft.getParent(), function + "-*.jsa")) {
      for (Path one : older) {
        Files.deleteIfExists(one);
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
