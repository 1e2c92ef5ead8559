package expressguard.simulator.fact;

import expressguard.event.Basis;

/**
 * What the simulated Express Mode does, each with how it is known. Tests tell one story for each.
 */
public enum Behaviour {
  DIRECT_CHANGE_PERSISTS(
      "a direct change to a managed resource succeeds and stays",
      Basis.DOCUMENTED,
      "ECS developer guide, Updating Resources Outside of Express Mode"),
  UPDATE_WRITES_ITS_PARAMETERS(
      "an update writes the settings that it names and leaves all others",
      Basis.DOCUMENTED,
      "ECS developer guide, Updating Resources Outside of Express Mode"),
  LOG_GROUP_RESETS_DRIVER(
      "an update with a log group and stream name puts the log driver back to awslogs",
      Basis.DOCUMENTED,
      "ECS developer guide, Adding a sidecar to an Express Mode service"),
  SCALING_LEAVES_TASK_DEFINITION(
      "an update of scaling alone keeps the containers as they are",
      Basis.DOCUMENTED,
      "ECS developer guide, Adding a sidecar to an Express Mode service"),
  SIDECAR_STAYS(
      "an update keeps a sidecar and the memory reservations",
      Basis.DOCUMENTED,
      "ECS developer guide, Adding a sidecar to an Express Mode service"),
  HOST_VALUES_STAY(
      "the conditions of Express Mode's rule stay as they are when traffic shifts",
      Basis.DOCUMENTED,
      "ECS developer guide, Adding a custom domain: the procedure depends on it"),
  CERTIFICATE_LIMIT(
      "a load balancer takes 25 certificates beside its default one",
      Basis.DOCUMENTED,
      "Quotas for your Application Load Balancers"),
  RECORD_SETS_UNTOUCHED(
      "no Express Mode call writes Route 53",
      Basis.DOCUMENTED,
      "managed policy AmazonECSInfrastructureRoleforExpressGatewayServices v6 has no route53 action"),
  TAG_REMOVAL_STOPS_EXPRESS(
      "without AmazonECSManaged=true the infrastructure role is denied on the resource",
      Basis.INFERRED,
      "managed policy v6: every ELB write has the condition aws:ResourceTag/AmazonECSManaged"),
  DENY_STOPS_CALLERS(
      "an IAM denial of the Express actions stops their callers and nothing else",
      Basis.DOCUMENTED,
      "ECS developer guide, Updating Resources Outside of Express Mode"),
  MAIN_IS_NEEDED(
      "an update of the primary container fails when no container is named Main",
      Basis.INFERRED,
      "ECS developer guide: renaming Main can affect Express Mode's ability to make updates"),
  OWN_TASK_DEFINITION(
      "taskDefinitionArn is used as it is and excludes the task definition's parameters",
      Basis.DOCUMENTED,
      "ECS developer guide, custom task definitions (2026-07-01)"),
  OWN_TASK_DEFINITION_STAYS(
      "path, network and scaling leave an own task definition alone",
      Basis.DOCUMENTED,
      "ECS developer guide, custom task definitions (2026-07-01)"),
  OWN_TASK_DEFINITION_REPLACED(
      "image, cpu or memory make a new managed task definition from an own one",
      Basis.DOCUMENTED,
      "ECS developer guide, custom task definitions (2026-07-01)"),
  OWN_TASK_DEFINITION_SHAPE(
      "an own task definition has FARGATE and a Main with one named TCP port",
      Basis.DOCUMENTED,
      "ECS developer guide, custom task definitions (2026-07-01)"),
  TASK_DEFINITION_SHOWN(
      "active configurations name their task definition, managed or own",
      Basis.DOCUMENTED,
      "ECS API reference, ExpressGatewayServiceConfiguration"),
  DIRECT_DEPLOYMENT_IS_CANARY(
      "a deployment by UpdateService shifts traffic as a canary and can be rolled back",
      Basis.INFERRED,
      "the service's deployment configuration is CANARY with rollback alarms"),
  ALARM_REWRITTEN(
      "every deployment rewrites RollbackAlarm in full, and so does a rollback",
      Basis.OBSERVED,
      "one author's CloudTrail: 2 to 35 seconds after an update, and again on rollback"),
  TARGET_GROUPS_ALTERNATE(
      "the tasks move to the other target group of the pair at every deployment",
      Basis.OBSERVED,
      "five independent reports of 503 on rules pinned to one target group"),
  WEIGHTS_SHIFT(
      "the rule's actions become 5/95 and then 100/0 at every deployment",
      Basis.DOCUMENTED,
      "ECS developer guide, Resources created by Amazon ECS Express Mode services"),
  SHARED_LOAD_BALANCER(
      "up to 25 services of a VPC and scheme share a load balancer; then comes another",
      Basis.DOCUMENTED,
      "ECS developer guide, Resources created by Amazon ECS Express Mode services"),
  PORT_MOVES_GROUPS(
      "a container port moves the load balancer group's egress and the service group's ingress",
      Basis.DOCUMENTED,
      "ECS developer guide: the egress rule is automatically updated to match the container port");

  private final String words;
  private final Basis basis;
  private final String source;

  Behaviour(String words, Basis basis, String source) {
    this.words = words;
    this.basis = basis;
    this.source = source;
  }

  public String words() {
    return words;
  }

  public Basis basis() {
    return basis;
  }

  public String source() {
    return source;
  }
}
