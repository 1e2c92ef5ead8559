package expressguard.lock.policies;

/** The kind of policy that carries the lock, with AWS's limit for its text. */
public enum Carrier {
  /**
   * Binds every principal of a member account, its root included; neither the management account
   * nor service-linked roles (Organizations user guide, Service control policies; the limit: Quotas
   * for AWS Organizations).
   */
  SERVICE_CONTROL_POLICY(10_240),
  /**
   * Binds the roles and users whose boundary it is. It must allow everything else itself, so
   * attached as an ordinary policy it would grant everything (IAM user guide, Permissions
   * boundaries; the limit: IAM and AWS STS quotas, managed policies).
   */
  PERMISSIONS_BOUNDARY(6_144),
  /** Binds the principals that it is attached to; it grants nothing. */
  MANAGED_POLICY(6_144);

  private final int limit;

  Carrier(int limit) {
    this.limit = limit;
  }

  /** How many characters a policy may have, white space not counted. */
  public int limit() {
    return limit;
  }
}
