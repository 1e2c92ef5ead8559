package expressguard.function.notify.settings;

import expressguard.conflict.Severity;
import expressguard.policy.match.Glob;
import expressguard.policyfile.yaml.Mapping;
import expressguard.policyfile.yaml.Mapping.Shape;
import expressguard.policyfile.yaml.Value;
import expressguard.policyfile.yaml.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads one channel of the file. */
final class ChannelReader {

  /** More in an hour nobody reads. */
  private static final int LIMIT = 30;

  /** The places of a limit are kept in one item of the table. */
  private static final int HIGHEST_LIMIT = 500;

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  private static final Shape SHAPE =
      new Shape(
          "a channel",
          List.of("name", "type"),
          List.of("topic", "secret", "bus", "from", "digest", "limit", "owners"));

  /**
   * A type of channel.
   *
   * @param key the key that says where it leads; empty where nothing has to be said
   */
  private record Type(String word, String key, Function<String, Target> target) {}

  private static final Words<Type> TYPES =
      Words.of(
          "type of channel",
          List.of(
              new Type("sns", "topic", Target.Sns::new),
              new Type("q", "topic", Target.Chat::new),
              new Type("slack", "secret", Target.Slack::new),
              new Type("event", "bus", Target.Event::new),
              new Type("securityhub", "", _ -> new Target.SecurityHub())),
          Type::word);

  private static final Words<Severity> SEVERITIES =
      Words.of(
          "severity",
          Arrays.asList(Severity.values()),
          severity -> severity.name().toLowerCase(Locale.ROOT));

  private static final Words<Optional<Severity>> DIGESTS =
      Words.of("severity", digests(), ChannelReader::digestWord);

  private ChannelReader() {}

  static Optional<ChannelSettings> channel(Value item) {
    return item.mapping(SHAPE).flatMap(ChannelReader::channel);
  }

  private static Optional<ChannelSettings> channel(Mapping channel) {
    Optional<String> name = channel.at("name").flatMap(ChannelReader::name);
    Optional<Target> target =
        channel.at("type").flatMap(type -> type.word(TYPES)).flatMap(type -> target(channel, type));
    Severity from = channel.at("from").flatMap(word -> word.word(SEVERITIES)).orElse(Severity.INFO);
    Optional<Severity> digest =
        channel.at("digest").flatMap(word -> word.word(DIGESTS)).orElse(Optional.of(Severity.LOW));
    int limit =
        channel.at("limit").flatMap(number -> number.number(1, HIGHEST_LIMIT)).orElse(LIMIT);
    List<Glob> owners = channel.at("owners").map(ChannelReader::globs).orElse(List.of());
    return name.flatMap(
        given -> target.map(to -> new ChannelSettings(given, to, from, digest, limit, owners)));
  }

  private static Optional<String> name(Value value) {
    return value
        .text()
        .flatMap(name ->
            NAME.matcher(name).matches()
                ? Optional.of(name)
                : value.failed(
                    "a name has 1 to 40 lower-case letters, digits and hyphens, and begins with"
                        + " no hyphen"));
  }

  private static Optional<Target> target(Mapping channel, Type type) {
    for (String key : List.of("topic", "secret", "bus")) {
      if (!key.equals(type.key())) {
        channel.refuse(key, "a channel of type `" + type.word() + "` has none");
      }
    }
    if (type.key().isEmpty()) {
      return Optional.of(type.target().apply(""));
    }
    channel.need(type.key(), "a channel of type `" + type.word() + "`");
    return channel.at(type.key()).flatMap(value -> place(type, value)).map(type.target());
  }

  /** Whoever writes a webhook's address here has told a secret to all who can read the file. */
  private static Optional<String> place(Type type, Value value) {
    return value
        .text()
        .flatMap(text ->
            text.contains("://")
                ? value.failed(
                    "is an address; a channel of type `"
                        + type.word()
                        + "` needs the name or ARN of its "
                        + type.key()
                        + ", and an address in a file is no secret any more")
                : Optional.of(text));
  }

  private static List<Glob> globs(Value list) {
    List<Glob> globs = new ArrayList<>();
    for (Value item : list.someItems()) {
      item.text()
          .filter(text -> text.length() <= Glob.LONGEST)
          .map(Glob::new)
          .ifPresent(globs::add);
    }
    return globs;
  }

  private static List<Optional<Severity>> digests() {
    List<Optional<Severity>> digests = new ArrayList<>();
    digests.add(Optional.empty());
    Arrays.stream(Severity.values()).map(Optional::of).forEach(digests::add);
    return digests;
  }

  private static String digestWord(Optional<Severity> digest) {
    return digest.map(severity -> severity.name().toLowerCase(Locale.ROOT)).orElse("none");
  }
}
