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

/** The rows of IAM, whose records all arrive in us-east-1. */
public final class IdentityRows {

  private static final RowSource IAM = new RowSource("iam.amazonaws.com", Api.DIRECT);
  private static final String ROLES =
      "; ECS developer guide, Amazon ECS infrastructure IAM role; a deny that locks Express calls"
          + " rests on the same calls";
  private static final String POLICIES =
      "; a deny that locks Express calls rests on the policy's default version";
  private static final String BOUNDARY = "permissionsBoundary";

  private static final List<WatchedCall> ROWS =
      List.of(
          IAM.inferred(
              "AttachRolePolicy",
              Reading.of(role(), Effect.entry("policies", "policyArn")),
              "Gives a role a policy, which can widen it or deny it Express calls.",
              "IAM API reference, AttachRolePolicy" + ROLES),
          IAM.inferred(
              "DetachRolePolicy",
              Reading.of(role(), Effect.entryRemoved("policies", "policyArn")),
              "Takes permissions from Express Mode's role, or a lock from a caller's.",
              "IAM API reference, DetachRolePolicy" + ROLES),
          IAM.inferred(
              "PutRolePolicy",
              Reading.of(role(), Effect.entry("inlinePolicies", "policyName")),
              "Writes an inline policy, which can widen a role or deny it Express calls.",
              "IAM API reference, PutRolePolicy" + ROLES),
          IAM.inferred(
              "DeleteRolePolicy",
              Reading.of(role(), Effect.entryRemoved("inlinePolicies", "policyName")),
              "Takes permissions from Express Mode's role, or a lock from a caller's.",
              "IAM API reference, DeleteRolePolicy" + ROLES),
          IAM.inferred(
              "UpdateAssumeRolePolicy",
              Reading.of(role(), Effect.parameters()),
              "Changes who may take a role; without `ecs.amazonaws.com` Express Mode cannot act.",
              "IAM API reference, UpdateAssumeRolePolicy" + ROLES),
          IAM.inferred(
              "PutRolePermissionsBoundary",
              Reading.of(role(), Effect.parameters(BOUNDARY)),
              "Bounds what a role may do and replaces the boundary that was there.",
              "IAM API reference, PutRolePermissionsBoundary" + ROLES),
          IAM.inferred(
              "DeleteRolePermissionsBoundary",
              Reading.of(role(), Effect.removed(BOUNDARY)),
              "Takes the bounds of a role away, a lock that they carried with them.",
              "IAM API reference, DeleteRolePermissionsBoundary" + ROLES),
          IAM.inferred(
              "DeleteRole",
              Reading.of(role(), Effect.deleted()),
              "Without its infrastructure role Express Mode cannot change or delete what it made.",
              "IAM API reference, DeleteRole; provider documentation on services left draining"),
          IAM.inferred(
              "CreatePolicyVersion",
              Reading.of(policy(), Effect.parameters("setAsDefault")),
              "Writes new text for a policy, in force at once when it is made the default.",
              "IAM API reference, CreatePolicyVersion" + POLICIES),
          IAM.inferred(
              "SetDefaultPolicyVersion",
              Reading.of(policy(), Effect.parameters("versionId")),
              "Puts another text of a policy in force.",
              "IAM API reference, SetDefaultPolicyVersion" + POLICIES),
          IAM.inferred(
              "DeletePolicyVersion",
              Reading.of(policy(), Effect.entryRemoved("versions", "versionId")),
              "Deletes a text of a policy that is not in force.",
              "IAM API reference, DeletePolicyVersion" + POLICIES),
          IAM.inferred(
              "DeletePolicy",
              Reading.of(policy(), Effect.deleted()),
              "Deletes a policy that is attached nowhere any more.",
              "IAM API reference, DeletePolicy" + POLICIES));

  private IdentityRows() {}

  public static List<WatchedCall> rows() {
    return ROWS;
  }

  /** A role by its name, which has no path: names are unique in an account. */
  private static Subject role() {
    return Subject.of(
        ResourceType.ROLE,
        call ->
            Parameters.of(call)
                .textAt("roleName")
                .map(name -> new ResourceId(ResourceType.ROLE, call.account(), "", name))
                .stream(),
        "roleName");
  }

  private static Subject policy() {
    return Subject.arn("policyArn", ResourceType.POLICY);
  }
}
