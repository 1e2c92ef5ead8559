package expressguard.function.annotate.tag;

import expressguard.inventory.ResourceType;

/** How resources of a kind are tagged. */
public sealed interface Tagging {

  /**
   * By an API that the function has a client and a right for.
   *
   * @param most how many tags a resource may bear; those of AWS itself ({@code aws:}) are not
   *     counted
   */
  record By(Api api, int most, String source) implements Tagging {}

  /** Not at all; the service bears the tags. */
  record Not(String why) implements Tagging {}

  /** The APIs. */
  enum Api {
    ECS,
    ELASTIC_LOAD_BALANCING
  }

  /** The row of a kind. */
  static Tagging of(ResourceType type) {
    return switch (type) {
      case SERVICE -> new By(Api.ECS, 50, "ECS API reference, TagResource and Tag");
      case LOAD_BALANCER, LISTENER, RULE, TARGET_GROUP ->
          // The reference names TooManyTags and no number. The 10 of another page with the same
          // title are those of Classic Load Balancers (AddTags, 2012-06-01).
          new By(Api.ELASTIC_LOAD_BALANCING, 50, "ELBv2 API reference, AddTags; user guide, tags");
      case CLUSTER -> new Not("a cluster holds services of other people too");
      case TASK_DEFINITION, SERVICE_DEPLOYMENT, SERVICE_REVISION, TASK ->
          new Not("the next deployment makes another one");
      case CERTIFICATE,
          SECURITY_GROUP,
          SECURITY_GROUP_RULE,
          SCALABLE_TARGET,
          SCALING_POLICY,
          ALARM,
          LOG_GROUP ->
          new Not("its API is one more client and one more right");
      case ROLE, USER, GROUP, POLICY, ORGANIZATION_POLICY ->
          new Not("the guard has no right in IAM");
      case TRAIL, EVENT_RULE, FUNCTION, QUEUE, TOPIC, TABLE, STACK ->
          new Not("it is the guard's own, and no service's");
      case HOSTED_ZONE, WEB_ACL -> new Not("Express Mode does not manage it");
      case ACCOUNT, OTHER -> new Not("it bears no tags");
    };
  }
}
