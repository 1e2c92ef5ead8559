package expressguard.catalog.access;

import expressguard.catalog.FieldValue;
import expressguard.catalog.FieldWrite;
import expressguard.catalog.Touch;
import expressguard.catalog.WatchedCall;
import expressguard.catalog.WatchedCall.Api;
import expressguard.catalog.parameters.Parameters;
import expressguard.catalog.reading.Effect;
import expressguard.catalog.reading.Reading;
import expressguard.catalog.reading.RowSource;
import expressguard.catalog.reading.Subject;
import expressguard.event.ApiCall;
import expressguard.inventory.ResourceId;
import expressguard.inventory.ResourceType;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The rows of Organizations, which only the management account's records have. */
public final class OrganizationRows {

  private static final RowSource ORGANIZATIONS =
      new RowSource("organizations.amazonaws.com", Api.DIRECT);
  private static final String LOCK =
      "; a service control policy that locks Express calls rests on it";

  private static final List<WatchedCall> ROWS =
      List.of(
          ORGANIZATIONS.inferred(
              "CreatePolicy",
              Reading.of(made(), Effect.created(), Effect.parameters("name", "type")),
              "Makes a policy, which binds nobody yet; only here the record has name and id.",
              "Organizations API reference, CreatePolicy" + LOCK),
          ORGANIZATIONS.inferred(
              "AttachPolicy",
              Reading.of(policy(), Effect.entry("targets", "targetId")),
              "Puts a policy over an account or unit, where it can bind Express Mode's role too.",
              "Organizations API reference, AttachPolicy" + LOCK),
          ORGANIZATIONS.inferred(
              "DetachPolicy",
              Reading.of(policy(), Effect.entryRemoved("targets", "targetId")),
              "Takes a policy from an account or unit, and a lock with it.",
              "Organizations API reference, DetachPolicy" + LOCK),
          ORGANIZATIONS.inferred(
              "UpdatePolicy",
              named(Reading.of(policy(), Effect.parameters("name"))),
              "Writes new text for a policy, in force at once.",
              "Organizations API reference, UpdatePolicy" + LOCK),
          ORGANIZATIONS.inferred(
              "DeletePolicy",
              Reading.of(policy(), Effect.deleted()),
              "Deletes a policy that is attached nowhere any more.",
              "Organizations API reference, DeletePolicy" + LOCK));

  private OrganizationRows() {}

  public static List<WatchedCall> rows() {
    return ROWS;
  }

  /** The policy that a call made, by the id that its response gives. */
  private static Subject made() {
    return new Subject(
        "`responseElements.policy.policySummary.id`",
        List.of(),
        Set.of(ResourceType.ORGANIZATION_POLICY),
        call ->
            call.response().textAt("policy.policySummary.id").map(id -> named(call, id)).stream());
  }

  /** Only a new name stands in the request; the response has the one that counts in any case. */
  private static Reading named(Reading reading) {
    return new Reading(
        reading.words() + "; `name` from `responseElements.policy.policySummary`",
        call ->
            reading.reader().touches(call).stream()
                .map(touch -> new Touch(touch.resource(), named(call, touch.writes())))
                .toList());
  }

  private static List<FieldWrite> named(ApiCall call, List<FieldWrite> writes) {
    boolean renamed = writes.stream().anyMatch(write -> write.field().equals("name"));
    Stream<FieldWrite> answered =
        call.response().textAt("policy.policySummary.name").stream()
            .map(name -> new FieldWrite("name", FieldValue.shown(name)));
    return renamed ? writes : Stream.concat(writes.stream(), answered).toList();
  }

  private static ResourceId named(ApiCall call, String id) {
    return new ResourceId(ResourceType.ORGANIZATION_POLICY, call.account(), "", id);
  }

  private static Subject policy() {
    return Subject.of(
        ResourceType.ORGANIZATION_POLICY,
        call -> Parameters.of(call).textAt("policyId").map(id -> named(call, id)).stream(),
        "policyId");
  }
}
