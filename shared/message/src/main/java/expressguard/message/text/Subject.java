package expressguard.message.text;

import expressguard.message.Legible;
import java.util.stream.Collectors;

/**
 * A subject as Amazon SNS takes it (API reference, Publish): ASCII, fewer than 100 characters, no
 * line break or control character, and a letter, number or punctuation mark at its beginning.
 */
public final class Subject {

  private static final int LONGEST = 99;

  private Subject() {}

  public static String of(String title) {
    String ascii =
        Legible.of(title)
            .codePoints()
            .mapToObj(c -> c >= ' ' && c < 0x7f ? Character.toString(c) : "?")
            .collect(Collectors.joining())
            .strip();
    String subject =
        ascii.length() <= LONGEST ? ascii : ascii.substring(0, LONGEST - 3).strip() + "...";
    return subject.isEmpty() ? "Express Guard" : subject;
  }
}
