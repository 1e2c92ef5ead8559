package expressguard.simulator.trail;

import expressguard.event.Caller;
import expressguard.event.Principal;

/**
 * Callers of one account, with the circumstances that CloudTrail shows for them: people, tools, and
 * AWS itself.
 *
 * <p>Sources: CloudTrail user guide, userIdentity element; ECS developer guide, sample record of
 * the service-linked role. For the infrastructure role the session name ECSGateway is observed in
 * three public AccessDenied texts; invokedBy and the service address are inferred.
 */
public record Callers(String account) {

  private static final String ADDRESS = "198.51.100.7";
  private static final String ECS = "ecs.amazonaws.com";
  private static final String SCALING = "ecs.application-autoscaling.amazonaws.com";
  private static final String CLI =
      "aws-cli/2.31.13 md/awscrt#0.27.6 ua/2.1 os/linux md/arch#x86_64 lang/python#3.13.7";
  private static final String BROWSER =
      "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0";

  /** A user at a terminal. */
  public Caller cli(String user) {
    return new Caller(user(user), "", ADDRESS, CLI, key("AKIA", user), false);
  }

  /** A user in the AWS console. */
  public Caller console(String user) {
    return new Caller(user(user), "", ADDRESS, BROWSER, key("ASIA", user), true);
  }

  public Caller root() {
    return new Caller(new Principal.Root(account), "", ADDRESS, BROWSER, key("ASIA", "root"), true);
  }

  /** A session of a role with a tool of its own. */
  public Caller role(String role, String session, String userAgent) {
    return new Caller(
        new Principal.AssumedRole(account, roleArn(role), session),
        "",
        ADDRESS,
        userAgent,
        key("ASIA", role + "/" + session),
        false);
  }

  public Caller terraform(String role) {
    return role(
        role,
        "terraform",
        "APN/1.0 HashiCorp/1.0 Terraform/1.14.0 (+https://www.terraform.io)"
            + " terraform-provider-aws/6.24.0 aws-sdk-go-v2/1.40.0");
  }

  /** The GitHub action aws-actions/amazon-ecs-deploy-express-service. */
  public Caller deployAction(String role) {
    return role(
        role,
        "GitHubActions",
        "aws-sdk-js/3.940.0 amazon-ecs-deploy-express-service-for-github-actions");
  }

  /** CloudFormation acting with the rights of the person who started it. */
  public Caller cloudFormation(Caller behind) {
    String service = "cloudformation.amazonaws.com";
    return new Caller(
        behind.principal(), service, service, service, behind.accessKeyId(), behind.console());
  }

  /** Express Mode at work with a service's infrastructure role. */
  public Caller expressMode(String infrastructureRoleArn) {
    return service(new Principal.AssumedRole(account, infrastructureRoleArn, "ECSGateway"), ECS);
  }

  /** ECS, acting on the rights of the caller of an Express call. */
  public Caller forwarded(Caller behind) {
    return new Caller(behind.principal(), ECS, ECS, ECS, behind.accessKeyId(), behind.console());
  }

  /** ECS's scheduler with its service-linked role. */
  public Caller scheduler() {
    return service(
        linked("ecs.amazonaws.com", "AWSServiceRoleForECS", "ecs-service-scheduler"), ECS);
  }

  /** Application Auto Scaling with its service-linked role for ECS. */
  public Caller autoscaling() {
    return service(
        linked(
            SCALING,
            "AWSServiceRoleForApplicationAutoScaling_ECSService",
            "AutoScaling-UpdateDesiredCapacity"),
        SCALING);
  }

  public String roleArn(String role) {
    return "arn:aws:iam::" + account + ":role/" + role;
  }

  private Principal user(String name) {
    return new Principal.IamUser(account, "arn:aws:iam::" + account + ":user/" + name, name);
  }

  private Principal.AssumedRole linked(String service, String role, String session) {
    return new Principal.AssumedRole(
        account, roleArn("aws-service-role/" + service + "/" + role), session);
  }

  private Caller service(Principal.AssumedRole role, String service) {
    return new Caller(role, service, service, service, key("ASIA", role.roleArn()), false);
  }

  private static String key(String prefix, String of) {
    return prefix + Digest.upper(of, 16);
  }
}
