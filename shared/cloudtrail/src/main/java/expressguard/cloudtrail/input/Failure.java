package expressguard.cloudtrail.input;

import expressguard.cloudtrail.json.Excerpt;
import expressguard.cloudtrail.json.UnreadableJson;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;

/** What a failed read means to the person who asked for it, and the way out. */
public final class Failure {

  private Failure() {}

  public static String reason(IOException cause) {
    return switch (cause) {
      case UnreadableJson e -> e.reason();
      case NoSuchFileException _ -> "there is no such file or folder, or a link leads nowhere";
      case AccessDeniedException _ -> "reading it is not allowed: give this user the right to read";
      case FileSystemLoopException _ -> "the link leads back to a folder that it is in";
      case EOFException _ -> "its gzip data is cut off: fetch the file again";
      case ZipException e -> "its gzip data is damaged (" + message(e) + "): fetch the file again";
      case FileSystemException e when e.getReason() != null ->
          "it cannot be read: " + Excerpt.of(e.getReason());
      default -> "it cannot be read: " + message(cause);
    };
  }

  private static String message(IOException cause) {
    String message = cause.getMessage();
    return message == null ? cause.getClass().getSimpleName() : Excerpt.of(message);
  }
}
