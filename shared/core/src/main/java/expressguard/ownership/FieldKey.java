package expressguard.ownership;

import expressguard.inventory.ResourceId;
import expressguard.inventory.Slot;
import java.util.Comparator;

/**
 * One field of one Express service.
 *
 * @param resource which of several resources of the slot; empty for a slot that only one resource
 *     plays at a time, so that a new revision of a task definition continues the old one's fields
 */
public record FieldKey(Slot slot, String resource, String field) implements Comparable<FieldKey> {

  private static final Comparator<FieldKey> ORDER =
      Comparator.comparing(FieldKey::slot)
          .thenComparing(FieldKey::resource)
          .thenComparing(FieldKey::field);

  public static FieldKey of(Slot slot, ResourceId resource, String field) {
    return new FieldKey(slot, single(slot) ? "" : resource.toString(), field);
  }

  /** Whether at any time one resource plays the slot. */
  private static boolean single(Slot slot) {
    return switch (slot) {
      case SERVICE,
          CLUSTER,
          TASK_DEFINITION,
          RULE,
          SCALABLE_TARGET,
          SCALING_POLICY,
          ROLLBACK_ALARM ->
          true;
      case LOAD_BALANCER,
          LISTENER,
          TARGET_GROUP,
          CERTIFICATE,
          LOAD_BALANCER_SECURITY_GROUP,
          SERVICE_SECURITY_GROUP,
          LOG_GROUP,
          INFRASTRUCTURE_ROLE,
          EXECUTION_ROLE,
          TASK_ROLE,
          NEIGHBOUR ->
          false;
    };
  }

  @Override
  public int compareTo(FieldKey other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return slot + (resource.isEmpty() ? "" : " " + resource) + " " + field;
  }
}
