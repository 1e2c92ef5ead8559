package expressguard.classify;

import expressguard.event.Caller;
import expressguard.event.Principal;

/** With what a direct call was made. A label only: the user agent is the caller's to choose. */
public enum Vehicle {
  CONSOLE("console"),
  CLI_OR_SDK("CLI or SDK"),
  TERRAFORM("Terraform"),
  CLOUDFORMATION("CloudFormation"),
  DEPLOY_ACTION("GitHub deploy action");

  private static final String ACTION = "amazon-ecs-deploy-express-service-for-github-actions";

  private final String words;

  Vehicle(String words) {
    this.words = words;
  }

  /** What people call it. */
  public String words() {
    return words;
  }

  /** Reads the vehicle from a call's circumstances. */
  static Vehicle of(Caller caller) {
    String agent = caller.userAgent();
    if (caller.invokedBy().equals("cloudformation.amazonaws.com")
        || (caller.principal() instanceof Principal.AssumedRole(_, _, var session)
            && session.equals("AWSCloudFormation"))) {
      return CLOUDFORMATION;
    }
    if (agent.contains(ACTION)) {
      return DEPLOY_ACTION;
    }
    if (agent.contains("Terraform/") || agent.contains("terraform-provider-aws/")) {
      return TERRAFORM;
    }
    boolean console =
        caller.console()
            || agent.contains("console.amazonaws.com")
            || agent.contains("console.aws.amazon.com")
            || agent.startsWith("signin.amazonaws.com");
    return console ? CONSOLE : CLI_OR_SDK;
  }
}
