package expressguard.catalog.access;

import expressguard.catalog.WatchedCall;
import expressguard.catalog.WatchedCall.Api;
import expressguard.catalog.reading.Effect;
import expressguard.catalog.reading.Reading;
import expressguard.catalog.reading.RowSource;
import expressguard.catalog.reading.Subject;
import expressguard.event.ApiCall;
import expressguard.event.Data;
import expressguard.inventory.ResourceId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The rows of the Resource Groups Tagging API, which tags resources of any service. */
public final class TaggingRows {

  private static final RowSource TAGGING = new RowSource("tagging.amazonaws.com", Api.DIRECT);

  private static final List<WatchedCall> ROWS =
      List.of(
          TAGGING.inferred(
              "TagResources",
              Reading.of(tagged(), Effect.tagged("tags")),
              "Sets tags on many resources; another value of the managed tag takes them from"
                  + " Express Mode as its removal does.",
              "Resource Groups Tagging API reference, TagResources; managed policy"
                  + " AmazonECSInfrastructureRoleforExpressGatewayServices tests the value"),
          TAGGING.inferred(
              "UntagResources",
              Reading.of(tagged(), Effect.untagged("tagKeys")),
              "Takes tags off many resources; without the managed tag Express Mode can no longer"
                  + " change them.",
              "Resource Groups Tagging API reference, UntagResources; ECS developer guide,"
                  + " Updating Resources Outside of Express Mode"));

  private TaggingRows() {}

  public static List<WatchedCall> rows() {
    return ROWS;
  }

  /** The resources that the call reached: the response names those that it did not. */
  private static Subject tagged() {
    Subject listed = Subject.arns("resourceARNList");
    return new Subject(
        listed.words() + " that `responseElements.failedResourcesMap` does not name",
        listed.naming(),
        listed.types(),
        call -> {
          Set<ResourceId> failed = failed(call);
          return listed.finder().find(call).filter(resource -> !failed.contains(resource));
        });
  }

  private static Set<ResourceId> failed(ApiCall call) {
    return call.response().at("failedResourcesMap") instanceof Data.Members(var failed)
        ? failed.keySet().stream()
            .flatMap(arn -> ResourceId.ofArn(arn).stream())
            .collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }
}
