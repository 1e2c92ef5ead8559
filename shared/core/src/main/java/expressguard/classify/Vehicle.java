package expressguard.classify;

/** With what a direct call was made. A label only: the user agent is the caller's to choose. */
public enum Vehicle {
  CONSOLE("console"),
  CLI_OR_SDK("CLI or SDK"),
  TERRAFORM("Terraform"),
  CLOUDFORMATION("CloudFormation"),
  DEPLOY_ACTION("GitHub deploy action");

  private final String words;

  Vehicle(String words) {
    this.words = words;
  }

  /** What people call it. */
  public String words() {
    return words;
  }
}
