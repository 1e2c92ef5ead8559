package expressguard.simulator.fleet;

/** One deployment of a service, from the revision before it to its own. */
public final class Rollout {

  private final String arn;
  private final Revision source;
  private final Revision target;
  private final long startedAt;
  private String status = "IN_PROGRESS";
  private String reason = "";
  private long finishedAt;

  public Rollout(String arn, Revision source, Revision target, long startedAt) {
    this.arn = arn;
    this.source = source;
    this.target = target;
    this.startedAt = startedAt;
  }

  public String arn() {
    return arn;
  }

  public Revision source() {
    return source;
  }

  public Revision target() {
    return target;
  }

  /** In epoch seconds. */
  public long startedAt() {
    return startedAt;
  }

  /** In epoch seconds; 0 while it runs. */
  public long finishedAt() {
    return finishedAt;
  }

  /** A ServiceDeploymentStatus of the ECS API. */
  public String status() {
    return status;
  }

  public String reason() {
    return reason;
  }

  public boolean running() {
    return finishedAt == 0;
  }

  public void finish(String ending, String why, long at) {
    this.status = ending;
    this.reason = why;
    this.finishedAt = at;
  }
}
