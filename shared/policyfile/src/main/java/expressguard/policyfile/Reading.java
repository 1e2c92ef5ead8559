package expressguard.policyfile;

import expressguard.policy.match.Glob;
import expressguard.policyfile.yaml.Mapping;
import expressguard.policyfile.yaml.Quote;
import expressguard.policyfile.yaml.Value;
import expressguard.policyfile.yaml.Words;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** How the values that several parts of a file have in common are read. */
public final class Reading {

  private static final int VERSION = 1;

  private Reading() {}

  /** Checks that a file is of the version that this code reads. */
  public static void version(Mapping file) {
    file.at("schemaVersion").ifPresent(version -> version.number(VERSION, VERSION));
  }

  /** The words of a list; those that are none are reported and left out. */
  public static <T> Set<T> words(Value list, Words<T> words) {
    Set<T> read = new LinkedHashSet<>();
    list.someItems().forEach(item -> item.word(words).ifPresent(read::add));
    return read;
  }

  /** The texts of a list, which may be empty. */
  public static List<String> texts(Value list) {
    return list.items().stream().flatMap(item -> item.text().stream()).toList();
  }

  /** The patterns of a list. */
  static List<Glob> globs(Value list) {
    return list.someItems().stream().flatMap(item -> glob(item).stream()).toList();
  }

  /** One pattern; an account number needs no quotes. */
  static Optional<Glob> glob(Value value) {
    return value
        .textOrDigits()
        .flatMap(text ->
            text.length() <= Glob.LONGEST
                ? Optional.of(new Glob(text))
                : value.failed("a pattern has at most " + Glob.LONGEST + " characters"));
  }

  /** A moment with its offset from UTC. */
  public static Optional<Instant> moment(Value value) {
    return value.text().flatMap(text -> moment(value, text));
  }

  private static Optional<Instant> moment(Value value, String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      String example = "; write it as in 2027-01-31T00:00:00Z";
      return value.failed(
          text.matches("\\d{4}-\\d\\d-\\d\\d(T[\\d:.]+)?")
              ? Quote.of(text)
                  + " needs a time and a zone, or it is another moment everywhere"
                  + example
              : Quote.of(text) + " is no moment" + example);
    }
  }

  /** The things of a list; one that is named like another before it is reported. */
  public static <T> List<T> named(
      Value list, String noun, Function<Value, Optional<T>> reader, Function<T, String> name) {
    Map<String, T> things = new LinkedHashMap<>();
    for (Value item : list.items()) {
      reader
          .apply(item)
          .filter(thing -> things.putIfAbsent(name.apply(thing), thing) != null)
          .ifPresent(thing ->
              item.error("another " + noun + " is named " + Quote.of(name.apply(thing)) + " too"));
    }
    return List.copyOf(things.values());
  }
}
