package expressguard.finding;

import expressguard.conflict.Conflict;
import expressguard.conflict.FieldChange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;

/** Names a finding by its cause, service, field set and kind, so that it is found once. */
final class FindingId {

  private FindingId() {}

  static String of(Conflict conflict) {
    TreeSet<String> fields = new TreeSet<>();
    for (FieldChange change : conflict.changes()) {
      fields.add(change.slot() + " " + change.field());
    }
    String text =
        String.join(
            "\n",
            conflict.kind().name(),
            conflict.service().toString(),
            conflict.cause().leadingEvent(),
            String.join("\n", fields));
    return "xg-" + HexFormat.of().formatHex(sha256(text), 0, 8);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
