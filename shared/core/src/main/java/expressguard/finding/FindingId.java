package expressguard.finding;

import expressguard.conflict.Conflict;
import expressguard.conflict.FieldChange;
import expressguard.digest.Sha256;
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
    return "xg-" + Sha256.hex(text, 8);
  }
}
