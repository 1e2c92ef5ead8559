package expressguard.inventory;

/**
 * The kinds of AWS resources that a watched call can touch.
 *
 * <p>The three texts build and read the kind's ARN: {@code
 * arn:<partition>:<service>:<region>:<account>:<prefix><name>}. A kind without an ARN that the API
 * calls use has an empty service.
 */
public enum ResourceType {
  SERVICE("service", "ecs", "service/"),
  CLUSTER("cluster", "ecs", "cluster/"),
  TASK_DEFINITION("task definition", "ecs", "task-definition/"),
  SERVICE_DEPLOYMENT("service deployment", "ecs", "service-deployment/"),
  SERVICE_REVISION("service revision", "ecs", "service-revision/"),
  TASK("task", "ecs", "task/"),
  LOAD_BALANCER("load balancer", "elasticloadbalancing", "loadbalancer/"),
  LISTENER("listener", "elasticloadbalancing", "listener/"),
  RULE("listener rule", "elasticloadbalancing", "listener-rule/"),
  TARGET_GROUP("target group", "elasticloadbalancing", "targetgroup/"),
  CERTIFICATE("certificate", "acm", "certificate/"),
  SECURITY_GROUP("security group", "ec2", "security-group/"),
  SECURITY_GROUP_RULE("security group rule", "ec2", "security-group-rule/"),
  SCALABLE_TARGET("scalable target", "application-autoscaling", "scalable-target/"),
  SCALING_POLICY("scaling policy", "autoscaling", "scalingPolicy:"),
  ALARM("alarm", "cloudwatch", "alarm:"),
  LOG_GROUP("log group", "logs", "log-group:"),
  ROLE("role", "iam", "role/"),
  POLICY("policy", "iam", "policy/"),
  ORGANIZATION_POLICY("organization policy", "organizations", "policy/"),
  HOSTED_ZONE("hosted zone", "route53", "hostedzone/"),
  USER("user", "iam", "user/"),
  GROUP("group", "iam", "group/"),
  TRAIL("trail", "cloudtrail", "trail/"),
  EVENT_RULE("event rule", "events", "rule/"),
  FUNCTION("function", "lambda", "function:"),
  QUEUE("queue", "sqs", ""),
  TOPIC("topic", "sns", ""),
  TABLE("table", "dynamodb", "table/"),
  STACK("stack", "cloudformation", "stack/"),
  WEB_ACL("web ACL", "wafv2", ""),
  ACCOUNT("account", "", ""),
  OTHER("resource", "", "");

  private final String words;
  private final String service;
  private final String prefix;

  ResourceType(String words, String service, String prefix) {
    this.words = words;
    this.service = service;
    this.prefix = prefix;
  }

  /** What people call it. */
  public String words() {
    return words;
  }

  String service() {
    return service;
  }

  String prefix() {
    return prefix;
  }
}
