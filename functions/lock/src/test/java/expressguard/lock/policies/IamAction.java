package expressguard.lock.policies;

import expressguard.event.EventKey;
import java.util.List;
import java.util.Map;

/** IAM's names for the calls of the catalogue, and a resource on which each can be asked. */
final class IamAction {

  /**
   * The prefix of an event source's actions, where it is not the source's own first word, and a
   * resource. Source: Service authorization reference, the page of each service.
   */
  private record Service(String prefix, String resource) {}

  private static final Map<String, Service> SERVICES =
      Map.ofEntries(
          of("acm.amazonaws.com", "acm", "arn:aws:acm:eu-west-1:111122223333:certificate/c"),
          // Application Auto Scaling is recorded under EC2 Auto Scaling's event source.
          of(
              "autoscaling.amazonaws.com",
              "application-autoscaling",
              "arn:aws:application-autoscaling:eu-west-1:111122223333:scalable-target/t"),
          of(
              "cloudtrail.amazonaws.com",
              "cloudtrail",
              "arn:aws:cloudtrail:eu-west-1:111122223333:trail/t"),
          of(
              "dynamodb.amazonaws.com",
              "dynamodb",
              "arn:aws:dynamodb:eu-west-1:111122223333:table/orders"),
          of("ec2.amazonaws.com", "ec2", "arn:aws:ec2:eu-west-1:111122223333:security-group/sg-1"),
          of("ecs.amazonaws.com", "ecs", "arn:aws:ecs:eu-west-1:111122223333:service/default/web"),
          of(
              "elasticloadbalancing.amazonaws.com",
              "elasticloadbalancing",
              "arn:aws:elasticloadbalancing:eu-west-1:111122223333:listener-rule/app/lb/1/2/3"),
          of("events.amazonaws.com", "events", "arn:aws:events:eu-west-1:111122223333:rule/r"),
          of("iam.amazonaws.com", "iam", "arn:aws:iam::111122223333:role/team/App"),
          of("lambda.amazonaws.com", "lambda", "arn:aws:lambda:eu-west-1:111122223333:function:f"),
          of("logs.amazonaws.com", "logs", "arn:aws:logs:eu-west-1:111122223333:log-group:/x:*"),
          of(
              "monitoring.amazonaws.com",
              "cloudwatch",
              "arn:aws:cloudwatch:eu-west-1:111122223333:alarm:a"),
          of("organizations.amazonaws.com", "organizations", "*"),
          of("route53.amazonaws.com", "route53", "arn:aws:route53:::hostedzone/Z1"),
          of("sns.amazonaws.com", "sns", "arn:aws:sns:eu-west-1:111122223333:orders"),
          of("sqs.amazonaws.com", "sqs", "arn:aws:sqs:eu-west-1:111122223333:orders"),
          of("tagging.amazonaws.com", "tag", "*"),
          of(
              "wafv2.amazonaws.com",
              "wafv2",
              "arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/w/1"));

  private IamAction() {}

  private static Map.Entry<String, Service> of(String source, String prefix, String resource) {
    return Map.entry(source, new Service(prefix, resource));
  }

  static List<String> sources() {
    return SERVICES.keySet().stream().sorted().toList();
  }

  /** Lambda's records add the version of its API to the action's name. */
  static String of(EventKey key) {
    return service(key).prefix() + ":" + key.eventName().replaceFirst("20\\d{6}(v\\d+)?$", "");
  }

  static String resource(EventKey key) {
    return service(key).resource();
  }

  private static Service service(EventKey key) {
    Service service = SERVICES.get(key.eventSource());
    if (service == null) {
      throw new AssertionError(key + ": its event source has no prefix of IAM in this table");
    }
    return service;
  }
}
