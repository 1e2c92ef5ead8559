package expressguard.function.notify.settings;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.conflict.Severity;
import expressguard.function.notify.owner.ContactType;
import expressguard.policy.match.Glob;
import expressguard.policyfile.yaml.Parsed;
import expressguard.testkit.EventFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsFileTest {

  @Test
  void reads_every_key() {
    Settings settings =
        valid(
            """
            schemaVersion: 1
            ownerTag: team
            accountContact: security
            webhookHosts: [hooks.slack-gov.com]
            channels:
              - {name: mail, type: sns, topic: 'arn:aws:sns:eu-central-1:111122223333:t', from: high}
              - {name: chat, type: q, topic: chat, digest: none, limit: 5}
              - {name: slack, type: slack, secret: express-guard/slack, owners: ['team-*', platform]}
              - {name: partner, type: event, bus: partner}
              - {name: hub, type: securityhub}
            """);

    assertThat(settings.ownerTag()).isEqualTo("team");
    assertThat(settings.contact()).contains(ContactType.SECURITY);
    assertThat(settings.webhookHosts()).containsExactly("hooks.slack-gov.com");
    assertThat(settings.channels())
        .containsExactly(
            new ChannelSettings(
                "mail",
                new Target.Sns("arn:aws:sns:eu-central-1:111122223333:t"),
                Severity.HIGH,
                Optional.of(Severity.LOW),
                30,
                List.of()),
            new ChannelSettings(
                "chat", new Target.Chat("chat"), Severity.INFO, Optional.empty(), 5, List.of()),
            new ChannelSettings(
                "slack",
                new Target.Slack("express-guard/slack"),
                Severity.INFO,
                Optional.of(Severity.LOW),
                30,
                List.of(new Glob("team-*"), new Glob("platform"))),
            new ChannelSettings(
                "partner",
                new Target.Event("partner"),
                Severity.INFO,
                Optional.of(Severity.LOW),
                30,
                List.of()),
            new ChannelSettings(
                "hub",
                new Target.SecurityHub(),
                Severity.INFO,
                Optional.of(Severity.LOW),
                30,
                List.of()));
  }

  @Test
  void reads_json_too() {
    assertThat(
            valid(
                    "{\"schemaVersion\": 1, \"channels\": [{\"name\": \"a\", \"type\": \"sns\","
                        + " \"topic\": \"t\"}]}")
                .channels())
        .hasSize(1);
  }

  @Test
  void the_example_of_the_documents_is_valid_and_has_every_type_of_channel() throws IOException {
    Path example = EventFiles.root().resolve("docs/examples/channels.yaml");

    assertThat(valid(Files.readString(example)).channels())
        .extracting(channel -> channel.target().getClass().getSimpleName())
        .containsExactly("Sns", "Chat", "Slack", "Event", "SecurityHub");
  }

  @Test
  void the_packaged_file_is_valid() {
    assertThat(SettingsFile.packaged().channels())
        .extracting(ChannelSettings::target)
        .containsExactly(new Target.Sns("express-guard"));
    assertThat(SettingsFile.packaged().webhookHosts()).containsExactly("hooks.slack.com");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "{name: a, type: sms} | `sms` is no type of channel",
        "{name: a, type: slak, secret: s} | did you mean `slack`?",
        "{name: a, type: sns} | a channel of type `sns` needs `topic`",
        "{name: a, type: sns, topic: t, secret: s} | `secret` does not belong here",
        "{name: a, type: securityhub, topic: t} | `topic` does not belong here",
        "{name: A_b, type: securityhub} | a name has 1 to 40 lower-case letters",
        "{name: a, type: securityhub, from: huge} | `huge` is no severity",
        "{name: a, type: securityhub, limit: 0} | `0` is out of range",
        "{name: a, type: securityhub, limits: 3} | did you mean `limit`?",
        "{type: securityhub} | a channel needs `name`",
        "{name: a, type: slack, secret: 'https://hooks.slack.com/services/T/B/X'} | an address in a file is no secret any more",
        "{name: a, type: sns, topic: t, owners: []} | the list is empty",
      })
  void says_what_is_wrong_with_a_channel_and_the_way_out(String channel, String message) {
    assertThat(problems("schemaVersion: 1\nchannels:\n- " + channel + "\n"))
        .anySatisfy(problem -> assertThat(problem).contains(message).contains("line 3"));
  }

  @Test
  void never_quotes_an_address_that_somebody_wrote_into_the_file() {
    assertThat(
            problems(
                "schemaVersion: 1\nchannels:\n- {name: a, type: slack, secret:"
                    + " 'https://hooks.slack.com/services/T/B/XYZ'}\n"))
        .noneMatch(problem -> problem.contains("XYZ"));
  }

  @Test
  void says_that_two_channels_share_a_name_and_that_there_must_be_one() {
    assertThat(
            problems(
                """
                schemaVersion: 1
                channels:
                - {name: a, type: securityhub}
                - {name: a, type: securityhub}
                """))
        .singleElement()
        .asString()
        .contains("a channel `a` stands above");
    assertThat(problems("schemaVersion: 1\nchannels: []\n")).isNotEmpty();
    assertThat(problems("channels:\n- {name: a, type: securityhub}\n")).isNotEmpty();
    assertThat(problems("schemaVersion: 2\nchannels:\n- {name: a, type: securityhub}\n"))
        .isNotEmpty();
    assertThat(problems("")).isNotEmpty();
  }

  private static Settings valid(String text) {
    return switch (SettingsFile.read("channels.yaml", text)) {
      case Parsed.Valid<Settings>(var settings, _) -> settings;
      case Parsed.Invalid<Settings>(var problems) -> throw new AssertionError(problems.toString());
    };
  }

  private static List<String> problems(String text) {
    return switch (SettingsFile.read("channels.yaml", text)) {
      case Parsed.Valid<Settings> _ -> List.of();
      case Parsed.Invalid<Settings>(var problems) ->
          problems.stream().map(problem -> problem.text()).toList();
    };
  }
}
