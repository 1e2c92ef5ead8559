package expressguard.cli.demo;

import expressguard.catalog.FieldValue;
import expressguard.catalog.FieldWrite;
import expressguard.catalog.Fields;
import expressguard.classify.Classification;
import expressguard.cli.demo.play.Moment;
import expressguard.cli.text.Phrase;
import expressguard.finding.Explanation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What calls did, in a few words. */
final class What {

  private static final int MOST_FIELDS = 3;

  private What() {}

  /** The fields that a call wrote; where they are many, how many and of what. */
  static String fields(Explanation explanation) {
    return explanation.touched().stream()
        .map(What::fields)
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static String fields(Explanation.Touched touched) {
    List<FieldWrite> writes =
        touched.writes().stream().filter(write -> !write.field().equals(Fields.EXISTENCE)).toList();
    List<FieldWrite> shown = writes.stream().filter(What::isShown).toList();
    if (shown.isEmpty() || writes.size() > 2 * MOST_FIELDS) {
      return Phrase.count(writes.size(), "field")
          + " of "
          + touched.resource().type().words()
          + " `"
          + Brevity.name(touched.resource())
          + "`";
    }
    int more = writes.size() - Math.min(MOST_FIELDS, shown.size());
    return shown.stream().limit(MOST_FIELDS).map(What::field).collect(Collectors.joining(", "))
        + (more == 0 ? "" : ", " + Phrase.count(more, "more field"));
  }

  private static boolean isShown(FieldWrite write) {
    return switch (write.value()) {
      case FieldValue.Shown _, FieldValue.Several _ -> true;
      case FieldValue.Gone _, FieldValue.Fingerprint _, FieldValue.Unknown _ -> false;
    };
  }

  private static String field(FieldWrite write) {
    return Brevity.field(write.field()) + " = " + Brevity.value(write.value());
  }

  /** How many calls AWS made of itself, until when, and which. */
  static String folded(Moment.Folded folded, String until) {
    Map<String, Integer> names = new TreeMap<>();
    int express = 0;
    for (Explanation one : folded.explanations()) {
      names.merge(one.call().key().eventName(), 1, Integer::sum);
      express += one.classification() instanceof Classification.ExpressOnBehalf ? 1 : 0;
    }
    int others = folded.explanations().size() - express;
    String calls =
        Stream.of(
                express == 0 ? "" : Phrase.count(express, "call") + " of Express Mode itself",
                others == 0 ? "" : Phrase.count(others, "call") + " of other AWS services")
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining(" and "));
    return calls + until + ": " + names(names);
  }

  private static String names(Map<String, Integer> names) {
    return names.entrySet().stream()
        .map(one -> one.getKey() + (one.getValue() == 1 ? "" : " ×" + one.getValue()))
        .collect(Collectors.joining(", "));
  }
}
