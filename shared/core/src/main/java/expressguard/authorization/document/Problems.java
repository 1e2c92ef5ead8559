package expressguard.authorization.document;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a document, so that one reading finds all of it. */
final class Problems {

  private final List<String> texts = new ArrayList<>();

  void add(String place, String message) {
    texts.add((place.isEmpty() ? "the policy" : "`" + place + "`") + ": " + message);
  }

  List<String> texts() {
    return texts;
  }
}
