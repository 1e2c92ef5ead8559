package expressguard.classify;

import expressguard.event.Caller;
import expressguard.event.Principal;

/** Reads the vehicle from a call's circumstances. */
final class Vehicles {

  private static final String DEPLOY_ACTION =
      "amazon-ecs-deploy-express-service-for-github-actions";

  private Vehicles() {}

  static Vehicle of(Caller caller) {
    String agent = caller.userAgent();
    if (caller.invokedBy().equals("cloudformation.amazonaws.com")
        || (caller.principal() instanceof Principal.AssumedRole(_, _, var session)
            && session.equals("AWSCloudFormation"))) {
      return Vehicle.CLOUDFORMATION;
    }
    if (agent.contains(DEPLOY_ACTION)) {
      return Vehicle.DEPLOY_ACTION;
    }
    if (agent.contains("Terraform/") || agent.contains("terraform-provider-aws/")) {
      return Vehicle.TERRAFORM;
    }
    boolean console =
        caller.console()
            || agent.contains("console.amazonaws.com")
            || agent.contains("console.aws.amazon.com")
            || agent.startsWith("signin.amazonaws.com");
    return console ? Vehicle.CONSOLE : Vehicle.CLI_OR_SDK;
  }
}
