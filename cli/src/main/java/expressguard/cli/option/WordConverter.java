package expressguard.cli.option;

import expressguard.policyfile.yaml.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads one of a closed list of words, in any case; a wrong one is told the nearest right one. */
public final class WordConverter<E extends Enum<E>> implements ITypeConverter<E> {

  private final String noun;
  private final List<E> values;

  private WordConverter(String noun, List<E> values) {
    this.noun = noun;
    this.values = values;
  }

  /**
   * Of all values of an enumeration.
   *
   * @param noun what one of them is, without an article
   */
  public static <E extends Enum<E>> WordConverter<E> of(String noun, Class<E> type) {
    return new WordConverter<>(noun, Stream.of(type.getEnumConstants()).toList());
  }

  @Override
  public E convert(String text) {
    String name = text.toUpperCase(Locale.ROOT);
    return values.stream()
        .filter(value -> value.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new TypeConversionException(complaint(text)));
  }

  private String complaint(String text) {
    List<String> words = values.stream().map(v -> v.name().toLowerCase(Locale.ROOT)).toList();
    return Words.complaint(text, noun, words).replaceFirst("\\.$", "")
        + " (one of "
        + String.join(", ", words)
        + ")";
  }
}
