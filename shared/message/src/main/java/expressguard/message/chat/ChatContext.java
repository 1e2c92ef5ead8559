package expressguard.message.chat;

import expressguard.bus.BusMessage;
import expressguard.bus.LockNotice;
import expressguard.bus.Notice;
import expressguard.inventory.ResourceId;
import expressguard.message.Legible;
import expressguard.message.Owner;
import expressguard.message.digest.Digest;
import expressguard.message.slack.Mrkdwn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a notification says beside its text, for threads, filters and custom actions.
 *
 * @param thread notifications with the same one stand in one thread
 */
record ChatContext(
    String id,
    String thread,
    String eventType,
    List<String> keywords,
    List<String> resources,
    SortedMap<String, String> additional) {

  private static final int MOST_RESOURCES = 10;

  static ChatContext of(BusMessage notice, Owner owner) {
    SortedMap<String, String> additional = new TreeMap<>();
    List<ResourceId> resources = new ArrayList<>(List.of(notice.service()));
    switch (notice) {
      case Notice finding -> {
        additional.put("finding", finding.finding());
        finding.particulars().ifPresent(one -> resources.addAll(one.affects()));
      }
      case LockNotice lock -> additional.put("decision", String.valueOf(lock.decided().version()));
    }
    additional.put("kind", notice.word());
    additional.put("severity", notice.severity().name());
    additional.put("version", String.valueOf(notice.version()));
    additional.put("owner", inert(owner.name()));
    String news = notice.news().name();
    return new ChatContext(
        notice.id(),
        notice.thread(),
        "ExpressGuard" + news.charAt(0) + news.substring(1).toLowerCase(Locale.ROOT),
        List.of(
            notice.severity().name().toLowerCase(Locale.ROOT),
            news.toLowerCase(Locale.ROOT),
            inert(notice.service().name())),
        resources.stream().limit(MOST_RESOURCES).map(id -> inert(id.toString())).toList(),
        additional);
  }

  static ChatContext of(Digest digest) {
    SortedMap<String, String> additional = new TreeMap<>();
    additional.put("day", digest.day().toString());
    additional.put("findings", String.valueOf(digest.count()));
    return new ChatContext(
        digest.id(), digest.id(), "ExpressGuardDigest", List.of("digest"), List.of(), additional);
  }

  private static String inert(String text) {
    return Mrkdwn.words(Legible.of(text, 300));
  }
}
