package expressguard.policyfile.yaml;

import java.util.Comparator;

/**
 * Something in a file that is wrong, or that is probably not meant so.
 *
 * @param line from 1; 0 where the file as a whole is meant
 * @param column from 1; 0 where the file as a whole is meant
 * @param key the path to the value, as in {@code rules[1].then}; empty for the whole file
 * @param message what is wrong and the way out; the words of the file stand in backticks, cut and
 *     without control characters
 */
public record Problem(String file, int line, int column, String key, String message)
    implements Comparable<Problem> {

  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::file)
          .thenComparingInt(Problem::line)
          .thenComparingInt(Problem::column)
          .thenComparing(Problem::key)
          .thenComparing(Problem::message);

  /** One line for people. */
  public String text() {
    String place = line == 0 ? file : "%s line %d column %d".formatted(file, line, column);
    return place + (key.isEmpty() ? "" : ", `" + key + "`") + ": " + message;
  }

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }
}
