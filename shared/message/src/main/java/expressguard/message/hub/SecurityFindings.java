package expressguard.message.hub;

import expressguard.bus.BusMessage;
import expressguard.bus.LockNotice;
import expressguard.bus.Notice;
import expressguard.bus.Notice.News;
import expressguard.bus.Particulars;
import expressguard.event.Arn;
import expressguard.inventory.ResourceId;
import expressguard.message.Legible;
import expressguard.message.Owner;
import expressguard.message.hub.SecurityFinding.Resource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts messages into the AWS Security Finding Format, within its limits. */
public final class SecurityFindings {

  private static final int LONGEST_TITLE = 256;
  private static final int LONGEST_DESCRIPTION = 1024;
  private static final int LONGEST_REMEDIATION = 512;
  private static final int MOST_RESOURCES = 32;

  private static final String NOTHING = "Nothing is to be done";

  private SecurityFindings() {}

  /**
   * The finding of a message.
   *
   * @param said when the guard said it: the time of the event on its bus, so that a message that
   *     comes twice is the same import
   * @param region of the hub that takes it: what is about the guard itself has none of its own
   */
  public static SecurityFinding of(BusMessage notice, Owner owner, Instant said, String region) {
    ResourceId service = notice.service();
    Arn arn = Arn.parse(service.toString()).orElseThrow();
    Instant created = particulars(notice).map(Particulars::at).filter(said::isAfter).orElse(said);
    return new SecurityFinding(
        String.join("/", "express-guard", region, service.account(), notice.thread()),
        "arn:%s:securityhub:%s:%s:product/%s/default"
            .formatted(arn.partition(), region, arn.account(), arn.account()),
        "express-guard/" + notice.word(),
        service.account(),
        region,
        List.of(type(notice)),
        created,
        said,
        Taxonomy.label(notice.severity()),
        notice.severity().name(),
        Legible.of(notice.service().name() + ": " + notice.title(), LONGEST_TITLE),
        Legible.of(notice.summary(), LONGEST_DESCRIPTION),
        Legible.of(remediation(notice), LONGEST_REMEDIATION),
        fields(notice, owner),
        resources(notice),
        isOver(notice));
  }

  private static Optional<Particulars> particulars(BusMessage message) {
    return switch (message) {
      case Notice notice -> notice.particulars();
      case LockNotice _ -> Optional.empty();
    };
  }

  private static String type(BusMessage message) {
    return switch (message) {
      case Notice notice -> Taxonomy.type(notice.kind());
      case LockNotice _ -> Taxonomy.CHECK;
    };
  }

  private static boolean isOver(BusMessage message) {
    return switch (message) {
      case Notice notice -> !notice.open();
      case LockNotice lock -> lock.news() == News.RESOLVED;
    };
  }

  private static String remediation(BusMessage message) {
    return message instanceof LockNotice lock
        ? Optional.of(lock.state().wayOut()).filter(way -> !way.isEmpty()).orElse(NOTHING)
        : ways(message);
  }

  private static String ways(BusMessage message) {
    return particulars(message)
        .map(Particulars::ways)
        .map(ways ->
            "Keep it: "
                + ways.keep()
                + ". Hand it over: "
                + ways.hand()
                + ". Align both: "
                + ways.align())
        .orElse(NOTHING);
  }

  private static SortedMap<String, String> fields(BusMessage notice, Owner owner) {
    SortedMap<String, String> fields = new TreeMap<>();
    if (notice instanceof Notice finding) {
      fields.put("express-guard/finding", finding.finding());
    }
    fields.put("express-guard/notice", notice.id());
    fields.put("express-guard/version", String.valueOf(notice.version()));
    fields.put("express-guard/owner", Legible.of(owner.name(), 256));
    particulars(notice)
        .ifPresent(told -> {
          fields.put("express-guard/principal", Legible.of(told.principal(), 1024));
          fields.put("express-guard/fate", Legible.of(told.leading().fate(), 64));
          fields.put("express-guard/basis", Legible.of(told.leading().basis(), 64));
          fields.put("express-guard/field", Legible.of(told.leading().field(), 1024));
        });
    fields.values().removeIf(String::isEmpty);
    return fields;
  }

  private static List<Resource> resources(BusMessage notice) {
    Set<Resource> resources = new LinkedHashSet<>();
    resources.add(resource(notice.service()));
    List<ResourceId> more = new ArrayList<>();
    particulars(notice)
        .ifPresent(told -> {
          told.changes().forEach(line -> ResourceId.ofArn(line.resource()).ifPresent(more::add));
          more.addAll(told.affects());
        });
    more.forEach(id -> resources.add(resource(id)));
    return resources.stream().limit(MOST_RESOURCES).toList();
  }

  private static Resource resource(ResourceId id) {
    String partition = Arn.parse(id.toString()).map(Arn::partition).orElse("aws");
    return new Resource(
        Taxonomy.type(id.type()),
        Legible.of(id.toString(), 512),
        Legible.of(partition, 16),
        Legible.of(id.region(), 32));
  }
}
