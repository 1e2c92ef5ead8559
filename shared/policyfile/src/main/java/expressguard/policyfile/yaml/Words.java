package expressguard.policyfile.yaml;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** A closed list of words and what each of them means. */
public final class Words<T> {

  private final String noun;
  private final Map<String, T> meanings = new LinkedHashMap<>();

  private Words(String noun) {
    this.noun = noun;
  }

  /**
   * The words for some values, in their order.
   *
   * @param noun what one of them is, without an article
   */
  public static <T> Words<T> of(String noun, Collection<T> values, Function<T, String> word) {
    Words<T> words = new Words<>(noun);
    values.forEach(value -> words.meanings.put(word.apply(value), value));
    return words;
  }

  /** All words, in order. */
  public List<String> all() {
    return List.copyOf(meanings.keySet());
  }

  Optional<T> meaning(String word) {
    return Optional.ofNullable(meanings.get(word));
  }

  /** Why a text is none of the words, with the nearest one. */
  String complaint(String wrong) {
    return complaint(wrong, noun, all()) + " One of " + String.join(", ", all());
  }

  /** Why a text is none of the words, with the nearest one but without all the others. */
  public static String complaint(String wrong, String noun, Collection<String> words) {
    String nearest =
        nearest(wrong, words).map(near -> "; did you mean `" + near + "`?").orElse(".");
    return Quote.of(wrong) + " is no " + noun + nearest;
  }

  private static Optional<String> nearest(String wrong, Collection<String> words) {
    int allowed = Math.max(1, wrong.length() / 3);
    var distance = new LevenshteinDistance(allowed);
    String typed = wrong.toLowerCase(Locale.ROOT);
    String nearest = "";
    int least = allowed + 1;
    for (String word : words) {
      int steps = distance.apply(typed, word.toLowerCase(Locale.ROOT));
      if (steps >= 0 && steps < least) {
        least = steps;
        nearest = word;
      }
    }
    return Optional.of(nearest).filter(word -> !word.isEmpty());
  }
}
