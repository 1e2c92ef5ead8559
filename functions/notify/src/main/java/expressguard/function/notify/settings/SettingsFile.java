package expressguard.function.notify.settings;

import expressguard.function.notify.owner.ContactType;
import expressguard.policyfile.yaml.Document;
import expressguard.policyfile.yaml.Mapping;
import expressguard.policyfile.yaml.Mapping.Shape;
import expressguard.policyfile.yaml.Parsed;
import expressguard.policyfile.yaml.Quote;
import expressguard.policyfile.yaml.Value;
import expressguard.policyfile.yaml.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The file of the channels, YAML or JSON; one pass finds every mistake, each with its place. */
public final class SettingsFile {

  private static final Shape SHAPE =
      new Shape(
          "a file of channels",
          List.of("schemaVersion", "channels"),
          List.of("ownerTag", "accountContact", "webhookHosts"));

  private static final Words<Optional<ContactType>> CONTACTS =
      Words.of(
          "contact",
          List.of(
              Optional.of(ContactType.OPERATIONS),
              Optional.of(ContactType.SECURITY),
              Optional.empty()),
          type -> type.map(ContactType::word).orElse("none"));

  private SettingsFile() {}

  /**
   * Reads the file.
   *
   * @param name for messages
   */
  public static Parsed<Settings> read(String name, String text) {
    return Document.read(name, text, SettingsFile::settings);
  }

  /** The file that is part of the function: one topic, told everything. */
  public static Settings packaged() {
    try (InputStream file = SettingsFile.class.getResourceAsStream("/channels.yaml")) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return switch (read("channels.yaml", text)) {
        case Parsed.Valid<Settings>(var settings, _) -> settings;
        case Parsed.Invalid<Settings>(var problems) ->
            throw new IllegalStateException(problems.getFirst().text());
      };
    } catch (IOException e) {
      throw new UncheckedIOException("the channels cannot be read from the function itself", e);
    }
  }

  private static Optional<Settings> settings(Value root) {
    return root.mapping(SHAPE).map(SettingsFile::settings);
  }

  private static Settings settings(Mapping file) {
    file.at("schemaVersion").ifPresent(version -> version.number(1, 1));
    return new Settings(
        file.at("ownerTag").flatMap(Value::text).orElse("owner"),
        file.at("accountContact")
            .flatMap(contact -> contact.word(CONTACTS))
            .orElse(Optional.of(ContactType.OPERATIONS)),
        file.at("webhookHosts").map(SettingsFile::texts).orElse(List.of("hooks.slack.com")),
        file.at("channels").map(SettingsFile::channels).orElse(List.of()));
  }

  private static List<String> texts(Value list) {
    return list.someItems().stream().flatMap(item -> item.text().stream()).toList();
  }

  private static List<ChannelSettings> channels(Value list) {
    List<ChannelSettings> channels = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Value item : list.someItems()) {
      Optional<ChannelSettings> channel = ChannelReader.channel(item);
      channel
          .filter(one -> !names.add(one.name()))
          .ifPresent(one -> item.error("a channel " + Quote.of(one.name()) + " stands above"));
      channel.ifPresent(channels::add);
    }
    return channels;
  }
}
