package expressguard.event;

/**
 * The circumstances of a call. Only {@code invokedBy} and a service address in {@code
 * sourceAddress} are set by AWS; the user agent is whatever the caller sends.
 *
 * @param invokedBy the AWS service that made the call for the principal; empty for none
 * @param sourceAddress CloudTrail's sourceIPAddress: an address, or the name of an AWS service
 * @param accessKeyId the key that signed the call; empty where unknown
 * @param console whether the session came from the AWS console
 */
public record Caller(
    Principal principal,
    String invokedBy,
    String sourceAddress,
    String userAgent,
    String accessKeyId,
    boolean console) {

  /** Whether AWS itself says that ECS made the call: neither mark can be set by a caller. */
  public boolean isEcs() {
    return invokedBy.equals("ecs.amazonaws.com") || sourceAddress.equals("ecs.amazonaws.com");
  }
}
