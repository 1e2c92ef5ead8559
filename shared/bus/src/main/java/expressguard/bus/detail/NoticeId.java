package expressguard.bus.detail;

import expressguard.bus.Notice;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names a message by what it says, so that saying it twice is saying it once. */
final class NoticeId {

  private NoticeId() {}

  static String of(String finding, Notice.News news, long version) {
    String text = finding + "\n" + news.name() + "\n" + version;
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "xn-" + HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
