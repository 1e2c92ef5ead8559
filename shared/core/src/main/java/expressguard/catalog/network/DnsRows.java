package expressguard.catalog.network;

import expressguard.catalog.WatchedCall;
import expressguard.catalog.WatchedCall.Api;
import expressguard.catalog.parameters.Parameters;
import expressguard.catalog.reading.Effect;
import expressguard.catalog.reading.Reading;
import expressguard.catalog.reading.RowSource;
import expressguard.catalog.reading.Subject;
import expressguard.event.ApiCall;
import expressguard.event.Data;
import expressguard.inventory.ResourceId;
import expressguard.inventory.ResourceType;
import java.util.List;
import java.util.stream.Stream;

/** The rows of Route 53, whose records all arrive in us-east-1. */
public final class DnsRows {

  private static final RowSource ROUTE53 = new RowSource("route53.amazonaws.com", Api.DIRECT);

  private static final List<WatchedCall> ROWS =
      List.of(
          ROUTE53.documented(
              "ChangeResourceRecordSets",
              RecordSetReader.reading(),
              "Points a name at a load balancer or away from it; Express Mode never writes it,"
                  + " and the name is left hanging when Express Mode deletes the load balancer.",
              "Route 53 API reference, ChangeResourceRecordSets; ECS developer guide, Updating"
                  + " Resources Outside of Express Mode, custom domain"),
          ROUTE53.documented(
              "CreateHostedZone",
              Reading.of(
                  zoneMade(),
                  Effect.created(),
                  Effect.parameters("name", "hostedZoneConfig.privateZone")),
              "Makes a zone, which a custom domain can then use.",
              "Route 53 API reference, CreateHostedZone"),
          ROUTE53.documented(
              "DeleteHostedZone",
              Reading.of(zone("id"), Effect.deleted()),
              "Deletes a zone that has no record sets of its own any more.",
              "Route 53 API reference, DeleteHostedZone"),
          ROUTE53.documented(
              "ChangeTagsForResource",
              Reading.of(tagged(), Effect.tagged("addTags"), Effect.untagged("removeTagKeys")),
              "Changes the tags of a zone; Express Mode does not use them.",
              "Route 53 API reference, ChangeTagsForResource"));

  private DnsRows() {}

  public static List<WatchedCall> rows() {
    return ROWS;
  }

  /** A hosted zone by its id. Zones belong to no Region, and their ARNs to no account. */
  static Subject zone(String member) {
    return Subject.of(
        ResourceType.HOSTED_ZONE,
        call -> Parameters.of(call).textAt(member).map(DnsRows::zoneOf).stream(),
        member);
  }

  private static Subject zoneMade() {
    return new Subject(
        "`responseElements.hostedZone.id`",
        List.of(),
        zone("id").types(),
        call -> call.response().textAt("hostedZone.id").map(DnsRows::zoneOf).stream());
  }

  /** The API tags health checks too; they are nothing that Express Mode knows. */
  private static Subject tagged() {
    return Subject.of(
        ResourceType.HOSTED_ZONE,
        call -> isZone(call) ? zone("resourceId").finder().find(call) : Stream.empty(),
        "resourceType",
        "resourceId");
  }

  private static boolean isZone(ApiCall call) {
    return call.request().at("resourceType").equals(Data.text("hostedzone"));
  }

  private static ResourceId zoneOf(String id) {
    return new ResourceId(ResourceType.HOSTED_ZONE, "", "", id.substring(id.lastIndexOf('/') + 1));
  }
}
