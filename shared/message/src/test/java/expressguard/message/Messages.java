package expressguard.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import expressguard.bus.BusMessage;
import expressguard.bus.Notice;
import expressguard.bus.detail.FindingDetail;
import expressguard.bus.detail.NoticeReader;
import expressguard.message.chat.ChatMessage;
import expressguard.message.composition.Letters;
import expressguard.message.event.EventDetail;
import expressguard.message.hub.SecurityFindingJson;
import expressguard.message.hub.SecurityFindings;
import expressguard.message.slack.SlackMessage;
import expressguard.message.text.Subject;
import expressguard.message.text.TextMessage;
import expressguard.policy.Policy;
import expressguard.policy.Response;
import expressguard.policy.Rule;
import expressguard.policy.match.Match;
import expressguard.testkit.Story;
import expressguard.testkit.Telling;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** What every channel makes of what is said of a story. */
final class Messages {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** One owner for each way in which one is found. */
  static final List<Owner> OWNERS =
      List.of(
          new Owner.ServiceTag("owner", "team-web"),
          new Owner.ClusterTag("owner", "platform", "default"),
          new Owner.AccountContact("owner", "Jane Ops", "operations", "111122223333"),
          new Owner.Actor("alice"),
          new Owner.Nobody("owner"));

  static final Policy POLICY =
      new Policy(
          "test",
          List.of(Rule.of("tell-owners", Match.everything(), List.of(Response.NOTIFY))),
          List.of(),
          List.of());

  private Messages() {}

  static List<String> details(Story story) {
    return Telling.of(story, POLICY).stream()
        .map(one -> FindingDetail.text(one.service(), one.standing(), one.change()))
        .toList();
  }

  /** The message in the form of each channel, by the ending of a file with it. */
  static SortedMap<String, String> of(String detail, Owner owner) {
    BusMessage notice = message(detail);
    Letter letter =
        Letters.of(
            notice, new Addressee(owner, List.of("this channel is told everything from low up")));
    SortedMap<String, String> forms = new TreeMap<>();
    forms.put(
        "sns.txt", "Subject: " + Subject.of(letter.title()) + "\n\n" + TextMessage.of(letter));
    forms.put("slack.json", pretty(SlackMessage.of(letter)));
    forms.put("q.json", pretty(ChatMessage.of(letter, notice, owner)));
    forms.put(
        "securityhub.json",
        pretty(
            SecurityFindingJson.of(
                SecurityFindings.of(
                    notice, owner, Instant.parse("2026-12-01T00:00:00Z"), "eu-central-1"))));
    forms.put("event.json", pretty(event(detail, owner)));
    return forms;
  }

  /** The message in one form, to an owner that the service's tag names. */
  static String in(String form, String detail) {
    return Objects.requireNonNull(of(detail, OWNERS.getFirst()).get(form));
  }

  /** What a detail says, of a finding or of a lock. */
  static BusMessage message(String detail) {
    try {
      return new NoticeReader().messageOf(detail);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Notice notice(String detail) {
    try {
      return new NoticeReader().detail(detail);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String event(String detail, Owner owner) {
    try {
      return EventDetail.of(detail, owner);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String pretty(String json) {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(json)) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
