package expressguard.loop.rights;

import expressguard.loop.call.MadeCall;

/** The ARNs of what requests name in other ways, in one account and Region. */
record Arns(String region, String account) {

  /** The ARN of what a call is for; what is one already stays as it is. */
  String of(MadeCall call) {
    String name = call.resource();
    if (call.action().startsWith("account:")) {
      // Who names no account asks about its own.
      return "arn:aws:account::" + account + ":account";
    }
    if (name.startsWith("arn:") || name.equals("*")) {
      return name;
    }
    String service = call.action().substring(0, call.action().indexOf(':'));
    return switch (service) {
      case "dynamodb" -> arn(service, "table/" + name);
      case "events" -> arn(service, "event-bus/" + name);
      case "sqs" -> arn(service, name.substring(name.lastIndexOf('/') + 1));
      case "ssm" -> arn(service, "parameter" + name);
      default -> name;
    };
  }

  private String arn(String service, String resource) {
    return String.join(":", "arn:aws", service, region, account, resource);
  }
}
