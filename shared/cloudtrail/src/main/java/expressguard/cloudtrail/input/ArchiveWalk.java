package expressguard.cloudtrail.input;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Collects the inputs of a folder; what cannot be read becomes an input that fails. */
final class ArchiveWalk extends SimpleFileVisitor<Path> {

  private static final Pattern RECORDS = Pattern.compile("(?i).*\\.(json|jsonl|ndjson)(\\.gz)?");

  /** What CloudTrail delivers beside its logs (CloudTrail user guide, finding your log files). */
  private static final Map<String, String> NO_CALLS =
      Map.of(
          "CloudTrail-Digest", "digest files hold checksums of log files, no records",
          "CloudTrail-Insight", "Insights events are statistics of calls, no calls");

  private final Path start;
  private final List<Input> inputs = new ArrayList<>();
  private final List<Archive.PassedOver> passedOver = new ArrayList<>();

  ArchiveWalk(Path start) {
    this.start = start;
  }

  Archive found() {
    return new Archive(inputs, passedOver);
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    String reason = NO_CALLS.getOrDefault(lastName(folder), "");
    if (reason.isEmpty()) {
      return FileVisitResult.CONTINUE;
    }
    passedOver.add(new Archive.PassedOver(folder.toString(), reason));
    return FileVisitResult.SKIP_SUBTREE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    // A link that is still a link when links are followed leads nowhere: reading it says so.
    if (file.equals(start) || attributes.isSymbolicLink()) {
      inputs.add(Input.file(file.toString(), size(attributes), file));
    } else if (!attributes.isRegularFile()) {
      passedOver.add(new Archive.PassedOver(file.toString(), "it is no regular file"));
    } else if (RECORDS.matcher(lastName(file)).matches()) {
      inputs.add(Input.file(file.toString(), size(attributes), file));
    } else {
      passedOver.add(
          new Archive.PassedOver(
              file.toString(), "its name does not end like a file of records; name it to read it"));
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException cause) {
    inputs.add(Input.failing(file.toString(), cause));
    return FileVisitResult.CONTINUE;
  }

  /** The listing of a folder may break off: what was seen of it stays. */
  @Override
  @SuppressWarnings("NullAway") // The visitor's contract: null stands for a folder without error.
  public FileVisitResult postVisitDirectory(Path folder, IOException cause) {
    if (cause != null) {
      inputs.add(Input.failing(folder.toString(), cause));
    }
    return FileVisitResult.CONTINUE;
  }

  private static long size(BasicFileAttributes attributes) {
    return attributes.isRegularFile() ? attributes.size() : 0;
  }

  private static String lastName(Path path) {
    Path last = path.getFileName();
    return last == null ? "" : last.toString();
  }
}
