package expressguard.detachment;

import expressguard.event.Basis;
import expressguard.inventory.Slot;
import java.util.Optional;

/**
 * What follows when a resource loses the managed tag. AWS says only that "Amazon ECS will no longer
 * be able to identify and operate on it as an Express Mode service" (ECS developer guide); what is
 * told here beside that is inferred from the conditions of the infrastructure role's policy, and
 * says so.
 *
 * @param text a sentence
 * @param source where the basis is to be found
 */
public record Consequence(String text, Basis basis, String source) {

  private static final String POLICY =
      "AmazonECSInfrastructureRoleforExpressGatewayServices version 6, conditions on"
          + " aws:ResourceTag/AmazonECSManaged";

  /**
   * Of the resource in a slot; empty where it cannot bear the tag, or is none of Express Mode's.
   */
  public static Optional<Consequence> of(Slot slot) {
    return switch (slot) {
      case LOAD_BALANCER ->
          inferred(
              "Express Mode can change it no more, for any service behind it; whether it makes new"
                  + " services there is unknown");
      case LISTENER ->
          inferred(
              "Express Mode can add no rule and no certificate to it: updates of every service"
                  + " behind it may fail, and no new one gets a rule there");
      case RULE ->
          inferred(
              "Express Mode can shift no traffic and not delete it: deployments fail or roll back,"
                  + " and deleting the service may hang");
      case TARGET_GROUP ->
          inferred(
              "Express Mode can change no health check and not delete it; ECS still registers tasks"
                  + " in it");
      case CERTIFICATE ->
          inferred(
              "Express Mode can neither describe nor delete it; it stays when the service goes");
      case LOAD_BALANCER_SECURITY_GROUP, SERVICE_SECURITY_GROUP ->
          inferred(
              "Express Mode can write no rule of it and not delete it; rules that bear the tag"
                  + " themselves keep it");
      case SCALABLE_TARGET ->
          inferred(
              "Express Mode can set no minimum and maximum of tasks; it still writes scaling"
                  + " policies, whose call has no such condition");
      case ROLLBACK_ALARM ->
          inferred(
              "Express Mode still rewrites it, and cannot delete it: it stays when the service goes,"
                  + " and no rewrite brings the tag back");
      case LOG_GROUP -> inferred("Express Mode never deletes it anyway; tasks go on logging");
      case SERVICE ->
          Optional.of(
              new Consequence(
                  "whether the service itself bears the tag, and what follows, nobody has seen",
                  Basis.UNKNOWN,
                  "the policy above has no statement on services"));
      case CLUSTER,
          TASK_DEFINITION,
          SCALING_POLICY,
          INFRASTRUCTURE_ROLE,
          EXECUTION_ROLE,
          TASK_ROLE,
          NEIGHBOUR ->
          Optional.empty();
    };
  }

  private static Optional<Consequence> inferred(String text) {
    return Optional.of(new Consequence(text, Basis.INFERRED, POLICY));
  }
}
