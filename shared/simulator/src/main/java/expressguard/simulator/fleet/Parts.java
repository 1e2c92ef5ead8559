package expressguard.simulator.fleet;

import java.util.ArrayList;
import java.util.List;

/**
 * The resources of one Express service, as far as they are made. An empty text is one that is not
 * there yet, or no longer.
 */
public final class Parts {

  public String loadBalancer = "";
  public String listener = "";
  public String rule = "";
  public String certificate = "";
  public String balancerGroup = "";
  public String serviceGroup = "";
  public String scalableTarget = "";
  public String policyArn = "";
  public String policyName = "";
  public String alarm = "";
  public String logGroup = "";

  /** The pair; the tasks are in {@link #active}. */
  public final List<String> targetGroups = new ArrayList<>();

  public String active = "";

  /** The one of the pair that has no tasks. */
  public String idle() {
    return targetGroups.stream().filter(group -> !group.equals(active)).findFirst().orElse(active);
  }
}
