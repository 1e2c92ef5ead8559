package expressguard.message.hub;

import expressguard.bus.Notice;
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
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts notices into the AWS Security Finding Format, within its limits. */
public final class SecurityFindings {

  private static final int LONGEST_TITLE = 256;
  private static final int LONGEST_DESCRIPTION = 1024;
  private static final int LONGEST_REMEDIATION = 512;
  private static final int MOST_RESOURCES = 32;

  private SecurityFindings() {}

  /**
   * The finding of a notice.
   *
   * @param said when the guard said it: the time of the event on its bus, so that a message that
   *     comes twice is the same import
   * @param region of the hub that takes it: what is about the guard itself has none of its own
   */
  public static SecurityFinding of(Notice notice, Owner owner, Instant said, String region) {
    ResourceId service = notice.service();
    Arn arn = Arn.parse(service.toString()).orElseThrow();
    Instant created = notice.particulars().map(Particulars::at).filter(said::isAfter).orElse(said);
    return new SecurityFinding(
        String.join("/", "express-guard", region, service.account(), notice.thread()),
        "arn:%s:securityhub:%s:%s:product/%s/default"
            .formatted(arn.partition(), region, arn.account(), arn.account()),
        "express-guard/" + notice.kind().name(),
        service.account(),
        region,
        List.of(Taxonomy.type(notice.kind())),
        created,
        said,
        Taxonomy.label(notice.severity()),
        notice.severity().name(),
        Legible.of(notice.service().name() + ": " + notice.kind().title(), LONGEST_TITLE),
        Legible.of(notice.summary(), LONGEST_DESCRIPTION),
        Legible.of(remediation(notice), LONGEST_REMEDIATION),
        fields(notice, owner),
        resources(notice),
        !notice.open());
  }

  private static String remediation(Notice notice) {
    return notice
        .particulars()
        .map(Particulars::ways)
        .map(ways ->
            "Keep it: "
                + ways.keep()
                + ". Hand it over: "
                + ways.hand()
                + ". Align both: "
                + ways.align())
        .orElse("Nothing is to be done");
  }

  private static SortedMap<String, String> fields(Notice notice, Owner owner) {
    SortedMap<String, String> fields = new TreeMap<>();
    fields.put("express-guard/finding", notice.finding());
    fields.put("express-guard/notice", notice.id());
    fields.put("express-guard/version", String.valueOf(notice.version()));
    fields.put("express-guard/owner", Legible.of(owner.name(), 256));
    notice
        .particulars()
        .ifPresent(told -> {
          fields.put("express-guard/principal", Legible.of(told.principal(), 1024));
          fields.put("express-guard/fate", Legible.of(told.leading().fate(), 64));
          fields.put("express-guard/basis", Legible.of(told.leading().basis(), 64));
          fields.put("express-guard/field", Legible.of(told.leading().field(), 1024));
        });
    fields.values().removeIf(String::isEmpty);
    return fields;
  }

  private static List<Resource> resources(Notice notice) {
    Set<Resource> resources = new LinkedHashSet<>();
    resources.add(resource(notice.service()));
    List<ResourceId> more = new ArrayList<>();
    notice
        .particulars()
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
