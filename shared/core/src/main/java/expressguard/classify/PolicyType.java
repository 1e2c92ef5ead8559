package expressguard.classify;

import expressguard.event.Outcome;
import java.util.Locale;
import java.util.Optional;

/**
 * The kind of policy that refused a call, as AWS's AccessDenied text names it (IAM user guide,
 * Troubleshoot access denied). The wording may change, so it is read leniently.
 */
public enum PolicyType {
  SERVICE_CONTROL_POLICY("service control policy"),
  RESOURCE_CONTROL_POLICY("resource control policy"),
  PERMISSIONS_BOUNDARY("permissions boundary"),
  SESSION_POLICY("session policy"),
  VPC_ENDPOINT_POLICY("vpc endpoint policy"),
  IDENTITY_BASED_POLICY("identity-based policy"),
  RESOURCE_BASED_POLICY("resource-based policy");

  private final String words;

  PolicyType(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** The policy type that denied a call explicitly; empty when AWS names none. */
  static Optional<PolicyType> of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Failed(_, var message) -> explicitDeny(message);
      case Outcome.Succeeded() -> Optional.empty();
    };
  }

  /** The policy type that a message says denied explicitly; empty when it names none. */
  public static Optional<PolicyType> explicitDeny(String message) {
    String text = message.toLowerCase(Locale.ROOT);
    int deny = text.indexOf("explicit deny");
    for (PolicyType type : values()) {
      if (deny >= 0 && text.indexOf(type.words, deny) >= 0) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
