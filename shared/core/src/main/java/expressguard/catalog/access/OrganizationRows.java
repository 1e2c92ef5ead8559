package expressguard.catalog.access;

import expressguard.catalog.WatchedCall;
import expressguard.catalog.WatchedCall.Api;
import expressguard.catalog.parameters.Parameters;
import expressguard.catalog.reading.Effect;
import expressguard.catalog.reading.Reading;
import expressguard.catalog.reading.RowSource;
import expressguard.catalog.reading.Subject;
import expressguard.inventory.ResourceId;
import expressguard.inventory.ResourceType;
import java.util.List;

/** The rows of Organizations, which only the management account's records have. */
public final class OrganizationRows {

  private static final RowSource ORGANIZATIONS =
      new RowSource("organizations.amazonaws.com", Api.DIRECT);
  private static final String LOCK =
      "; a service control policy that locks Express calls rests on it";

  private static final List<WatchedCall> ROWS =
      List.of(
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
              Reading.of(policy(), Effect.parameters("name")),
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

  private static Subject policy() {
    return Subject.of(
        ResourceType.ORGANIZATION_POLICY,
        call ->
            Parameters.of(call)
                .textAt("policyId")
                .map(id -> new ResourceId(ResourceType.ORGANIZATION_POLICY, call.account(), "", id))
                .stream(),
        "policyId");
  }
}
