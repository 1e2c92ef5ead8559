package expressguard.lambda.quarantine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What is told of a message that can never be dealt with: enough to find and recognise it, and
 * nothing that it says, since what nobody could read may hold secrets.
 *
 * @param bytes the size of its body in UTF-8
 * @param sha256 of its body in UTF-8, in hexadecimal
 */
public record Rejected(String messageId, String why, int bytes, String sha256, int receives) {

  public static Rejected of(String messageId, String body, int receives, String why) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return new Rejected(messageId, why, bytes.length, sha256(bytes), receives);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
