package expressguard.simulator.fleet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One Express service. */
public final class ExpressService {

  private final String arn;
  private final String infrastructureRole;
  private final String host;
  private final long createdAt;
  private final ObjectNode settings;
  private final Parts parts = new Parts();
  private final List<Revision> revisions = new ArrayList<>();
  private final List<Rollout> rollouts = new ArrayList<>();
  private String status = "ACTIVE";
  private String reason = "";
  private long updatedAt;

  /**
   * A new service.
   *
   * @param host the name in the application URL
   * @param settings what is not in the task definition: path, port, network, scaling
   */
  public ExpressService(
      String arn, String infrastructureRole, String host, long createdAt, ObjectNode settings) {
    this.arn = arn;
    this.infrastructureRole = infrastructureRole;
    this.host = host;
    this.createdAt = createdAt;
    this.updatedAt = createdAt;
    this.settings = settings;
  }

  public String arn() {
    return arn;
  }

  public String name() {
    return arn.substring(arn.lastIndexOf('/') + 1);
  }

  public String cluster() {
    return arn.replaceFirst("^.*:service/", "").replaceFirst("/.*$", "");
  }

  public String infrastructureRole() {
    return infrastructureRole;
  }

  public String host() {
    return host;
  }

  public long createdAt() {
    return createdAt;
  }

  public long updatedAt() {
    return updatedAt;
  }

  public ObjectNode settings() {
    return settings;
  }

  public Parts parts() {
    return parts;
  }

  /** The port that the primary container listens on. */
  public int port() {
    return settings.path("containerPort").asInt(80);
  }

  /** Application Auto Scaling's resource id. */
  public String scalingId() {
    return "service/" + cluster() + "/" + name();
  }

  public String alarmName() {
    return cluster() + "/" + name() + "/RollbackAlarm";
  }

  public List<Revision> revisions() {
    return revisions;
  }

  public List<Rollout> rollouts() {
    return rollouts;
  }

  /** The deployment that runs now. */
  public Optional<Rollout> running() {
    return rollouts.stream().filter(Rollout::running).findFirst();
  }

  /** The revision that the last finished deployment left in place. */
  public Revision current() {
    return rollouts.reversed().stream()
        .filter(rollout -> rollout.status().equals("SUCCESSFUL"))
        .findFirst()
        .map(Rollout::target)
        .orElseGet(revisions::getFirst);
  }

  /** {@code ACTIVE}, {@code DRAINING} or {@code INACTIVE}. */
  public String status() {
    return status;
  }

  public String reason() {
    return reason;
  }

  public boolean active() {
    return status.equals("ACTIVE");
  }

  public void become(String newStatus, String why, long at) {
    this.status = newStatus;
    this.reason = why;
    this.updatedAt = at;
  }

  public void touch(long at) {
    this.updatedAt = at;
  }

  /** How ECS calls name the service: cluster and name. */
  public ObjectNode named() {
    return Tree.object().put("cluster", cluster()).put("service", name());
  }
}
