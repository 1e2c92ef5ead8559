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

/** The rows of IAM about users and groups, who can carry a lock as roles do. */
public final class PrincipalRows {

  private static final RowSource IAM = new RowSource("iam.amazonaws.com", Api.DIRECT);
  private static final String LOCK = "; a deny that locks Express calls can rest on it";
  private static final String BOUNDARY = "permissionsBoundary";

  private static final List<WatchedCall> ROWS =
      List.of(
          IAM.inferred(
              "AttachUserPolicy",
              Reading.of(user(), Effect.entry("policies", "policyArn")),
              "Gives a user a policy, which can deny Express calls.",
              "IAM API reference, AttachUserPolicy" + LOCK),
          IAM.inferred(
              "DetachUserPolicy",
              Reading.of(user(), Effect.entryRemoved("policies", "policyArn")),
              "Takes a policy from a user, a lock with it.",
              "IAM API reference, DetachUserPolicy" + LOCK),
          IAM.inferred(
              "AttachGroupPolicy",
              Reading.of(group(), Effect.entry("policies", "policyArn")),
              "Gives a group a policy, which can deny its users Express calls.",
              "IAM API reference, AttachGroupPolicy" + LOCK),
          IAM.inferred(
              "DetachGroupPolicy",
              Reading.of(group(), Effect.entryRemoved("policies", "policyArn")),
              "Takes a policy from a group, a lock of its users with it.",
              "IAM API reference, DetachGroupPolicy" + LOCK),
          IAM.inferred(
              "PutUserPermissionsBoundary",
              Reading.of(user(), Effect.parameters(BOUNDARY)),
              "Bounds what a user may do and replaces the boundary that was there.",
              "IAM API reference, PutUserPermissionsBoundary" + LOCK),
          IAM.inferred(
              "DeleteUserPermissionsBoundary",
              Reading.of(user(), Effect.removed(BOUNDARY)),
              "Takes the bounds of a user away, a lock that they carried with them.",
              "IAM API reference, DeleteUserPermissionsBoundary" + LOCK));

  private PrincipalRows() {}

  public static List<WatchedCall> rows() {
    return ROWS;
  }

  private static Subject user() {
    return named("userName", ResourceType.USER);
  }

  private static Subject group() {
    return named("groupName", ResourceType.GROUP);
  }

  private static Subject named(String member, ResourceType type) {
    return Subject.of(
        type,
        call ->
            Parameters.of(call)
                .textAt(member)
                .map(name -> new ResourceId(type, call.account(), "", name))
                .stream(),
        member);
  }
}
