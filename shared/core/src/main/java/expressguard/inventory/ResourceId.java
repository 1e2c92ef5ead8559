package expressguard.inventory;

import expressguard.event.Arn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One AWS resource, named so that a call by ARN and a call by name give the same id.
 *
 * <p>The name is what stands behind the kind's prefix in the ARN: {@code default/web} of a service,
 * {@code app/<load balancer>/<id>/<listener>/<rule>} of a rule, the group's name of a log group. A
 * role, user or group has its name without path, because IAM calls name it so and such names are
 * unique in an account; a function has no version, and a topic no subscription. A scalable target
 * is {@code service/<cluster>/<service>}, or its id where a call has its ARN; a scaling policy is
 * that of its target and its own name.
 *
 * @param region empty for a global resource
 */
public record ResourceId(ResourceType type, String account, String region, String name)
    implements Comparable<ResourceId> {

  private static final List<ResourceType> TYPES = List.of(ResourceType.values());

  /** The resource that an ARN names; empty when the text is no ARN of a kind that is known here. */
  public static Optional<ResourceId> ofArn(String text) {
    return Arn.parse(text).flatMap(ResourceId::of);
  }

  private static Optional<ResourceId> of(Arn arn) {
    for (ResourceType type : TYPES) {
      if (!type.service().isEmpty()
          && type.service().equals(arn.service())
          && arn.resource().startsWith(type.prefix())) {
        String name = arn.resource().substring(type.prefix().length());
        return Optional.of(
            new ResourceId(type, arn.account(), arn.region(), canonical(type, name)));
      }
    }
    return Optional.empty();
  }

  private static String canonical(ResourceType type, String name) {
    return switch (type) {
      // <group>:* and <group>:log-stream:<stream>; a group's own name has no colon
      case LOG_GROUP -> name.replaceFirst(":.*$", "");
      case ROLE, USER, GROUP -> name.substring(name.lastIndexOf('/') + 1);
      // <function>:<version or alias>, <topic>:<subscription>
      case FUNCTION, TOPIC -> name.replaceFirst(":.*$", "");
      // <uuid>:resource/ecs/service/<cluster>/<service>:policyName/<policy>
      case SCALING_POLICY ->
          name.replaceFirst("^.*:resource/ecs/", "").replaceFirst(":policyName/", "/");
      default -> name;
    };
  }

  /** The resources that this one is part of, nearest first: a rule's listener and load balancer. */
  public List<ResourceId> parents() {
    List<ResourceId> parents = new ArrayList<>();
    switch (type) {
      case RULE -> {
        parents.add(parent(ResourceType.LISTENER, 1));
        parents.add(parent(ResourceType.LOAD_BALANCER, 2));
      }
      case LISTENER -> parents.add(parent(ResourceType.LOAD_BALANCER, 1));
      case SCALING_POLICY -> parents.add(parent(ResourceType.SCALABLE_TARGET, 1));
      case SERVICE_DEPLOYMENT, SERVICE_REVISION -> parents.add(parent(ResourceType.SERVICE, 1));
      default -> {}
    }
    return List.copyOf(parents);
  }

  private ResourceId parent(ResourceType kind, int levels) {
    String rest = name;
    for (int level = 0; level < levels; level++) {
      rest = rest.substring(0, Math.max(0, rest.lastIndexOf('/')));
    }
    return new ResourceId(kind, account, region, rest);
  }

  /** The part of the name behind its last slash. */
  public String shortName() {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** The ARN, or for a kind that has none of its own the name that the APIs use. */
  @Override
  public String toString() {
    return switch (type) {
      case SCALABLE_TARGET ->
          name.startsWith("service/") ? name + "|ecs:service:DesiredCount|ecs" : arn();
      case SCALING_POLICY, ACCOUNT, ORGANIZATION_POLICY, OTHER, WEB_ACL -> name;
      default -> arn();
    };
  }

  private String arn() {
    return new Arn(partition(), type.service(), region, account, type.prefix() + name).toString();
  }

  /** Only the Region tells the partition where a call names a resource without its ARN. */
  private String partition() {
    return region.startsWith("cn-")
        ? "aws-cn"
        : region.startsWith("us-gov-")
            ? "aws-us-gov"
            : region.startsWith("eusc-") ? "aws-eusc" : "aws";
  }

  @Override
  public int compareTo(ResourceId other) {
    // Written out: an evaluation compares ids more often than it does anything else.
    int byType = type.compareTo(other.type);
    int byAccount = byType != 0 ? byType : account.compareTo(other.account);
    int byRegion = byAccount != 0 ? byAccount : region.compareTo(other.region);
    return byRegion != 0 ? byRegion : name.compareTo(other.name);
  }
}
