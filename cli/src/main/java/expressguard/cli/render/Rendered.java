package expressguard.cli.render;

import expressguard.bus.BusMessage;
import expressguard.bus.LockNotice;
import expressguard.bus.Notice;
import expressguard.bus.Particulars;
import expressguard.inventory.ResourceId;
import expressguard.message.Addressee;
import expressguard.message.Letter;
import expressguard.message.Owner;
import expressguard.message.chat.ChatMessage;
import expressguard.message.composition.Letters;
import expressguard.message.digest.Digest;
import expressguard.message.digest.DigestLetters;
import expressguard.message.digest.Entry;
import expressguard.message.event.EventDetail;
import expressguard.message.hub.SecurityFindingJson;
import expressguard.message.hub.SecurityFindings;
import expressguard.message.slack.SlackMessage;
import expressguard.message.text.Subject;
import expressguard.message.text.TextMessage;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A message as its channel would get it.
 *
 * @param about the id of the finding, of the digest, or of the message about a lock
 * @param subject where the channel has one
 * @param body plain text where there is a subject, else JSON
 */
record Rendered(String about, Optional<String> subject, String body) {

  /** One message for each finding; the digest is {@link #digest}. */
  static Rendered of(Item item, ChannelForm form, Owner owner) throws IOException {
    BusMessage notice = item.notice();
    Letter letter =
        Letters.of(notice, new Addressee(owner, List.of("it is shown by `guard render`")));
    return switch (form) {
      case SNS -> text(notice.about(), letter);
      case Q -> json(notice, ChatMessage.of(letter, notice, owner));
      case SLACK -> json(notice, SlackMessage.of(letter));
      case EVENT -> json(notice, EventDetail.of(item.detail(), owner));
      case SECURITYHUB ->
          json(
              notice,
              SecurityFindingJson.of(
                  SecurityFindings.of(notice, owner, said(notice), region(notice))));
      case DIGEST -> throw new IllegalArgumentException("a digest is of all findings");
    };
  }

  static Rendered digest(List<Item> items, LocalDate day) {
    List<Entry> entries = items.stream().map(item -> Entry.of(item.notice())).toList();
    Digest digest = new Digest("render", day, entries, true);
    return text(digest.id(), DigestLetters.of(digest));
  }

  private static Rendered text(String about, Letter letter) {
    return new Rendered(about, Optional.of(Subject.of(letter.title())), TextMessage.of(letter));
  }

  private static Rendered json(BusMessage notice, String body) {
    return new Rendered(notice.about(), Optional.empty(), body);
  }

  /** What is about the guard itself is shown as the hub beside the touched resource takes it. */
  private static String region(BusMessage notice) {
    return Stream.concat(Stream.of(notice.service()), changed(notice))
        .map(ResourceId::region)
        .filter(region -> !region.isEmpty())
        .findFirst()
        .orElse("us-east-1");
  }

  private static Stream<ResourceId> changed(BusMessage message) {
    return switch (message) {
      case Notice notice ->
          notice.particulars().stream()
              .flatMap(told -> told.changes().stream())
              .flatMap(line -> ResourceId.ofArn(line.resource()).stream());
      case LockNotice _ -> Stream.empty();
    };
  }

  /** Nobody has said it yet: what is known is when it happened, or ended. */
  private static Instant said(BusMessage message) {
    return switch (message) {
      case Notice notice ->
          notice
              .particulars()
              .map(told -> told.end().map(Particulars.End::at).orElse(told.at()))
              .orElse(Instant.EPOCH);
      case LockNotice lock -> lock.decided().since();
    };
  }
}
