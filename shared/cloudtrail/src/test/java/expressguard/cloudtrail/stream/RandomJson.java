package expressguard.cloudtrail.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** JSON of any shape, compact or with white space, with all that a string may hold. */
final class RandomJson {

  private static final String[] PIECES = {
    "a", "b", "_", "Y", " ", "{", "}", "[", "]", ",", ":", "\\\"", "\\\\", "\\u0041", "é", "日"
  };

  private final Random random;
  private final boolean spaced;

  RandomJson(int seed) {
    random = new Random(seed);
    spaced = seed % 3 == 0;
  }

  String value(int levels) {
    return switch (random.nextInt(levels > 0 ? 6 : 4)) {
      case 0 -> string();
      case 1 -> "true";
      case 2 -> "null";
      case 3 -> "-12.5e3";
      case 4 -> list("[", "]", levels, "");
      default -> list("{", "}", levels, ":");
    };
  }

  private String list(String open, String close, int levels, String colon) {
    List<String> parts = new ArrayList<>();
    for (int left = random.nextInt(5); left > 0; left--) {
      String name = colon.isEmpty() ? "" : string() + space() + colon + space();
      parts.add(space() + name + value(levels - 1) + space());
    }
    return open + space() + String.join(",", parts) + close;
  }

  private String string() {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(20); left > 0; left--) {
      text.append(PIECES[random.nextInt(random.nextInt(3) == 0 ? PIECES.length : 4)]);
    }
    return "\"" + text + "\"";
  }

  private String space() {
    return spaced ? "\n\t ".substring(random.nextInt(4)) : "";
  }
}
