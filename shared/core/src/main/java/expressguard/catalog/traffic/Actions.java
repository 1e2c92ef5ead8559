package expressguard.catalog.traffic;

import expressguard.catalog.FieldValue;
import expressguard.catalog.FieldWrite;
import expressguard.catalog.parameters.Disclosure;
import expressguard.event.Data;
import java.util.ArrayList;
import java.util.List;

/**
 * The action list of a rule or of a listener's default: its targets with their weights, and the
 * whole list as a fingerprint, for it can hold a client secret.
 */
final class Actions {

  /** A target group that is named without a weight has this one. */
  private static final String DEFAULT_WEIGHT = "1";

  private Actions() {}

  /** Nothing when no list was sent: the call leaves the actions as they are. */
  static List<FieldWrite> writes(String forward, String whole, Data actions) {
    if (actions == Data.Gap.ABSENT) {
      return List.of();
    }
    return List.of(
        new FieldWrite(forward, targets(actions)),
        new FieldWrite(whole, Disclosure.of().value(whole, whole, actions)));
  }

  private static FieldValue targets(Data actions) {
    if (!(actions instanceof Data.Items(var list))) {
      return Disclosure.NOT_RECORDED;
    }
    List<String> targets = new ArrayList<>();
    boolean read = true;
    for (Data action : list) {
      read &= read(action, targets);
    }
    return read ? new FieldValue.Several(targets) : Disclosure.NOT_RECORDED;
  }

  /** Adds the targets of one action; false when there are some that cannot be read. */
  private static boolean read(Data action, List<String> targets) {
    if (action.textAt("type").filter(type -> !type.equals("forward")).isPresent()) {
      return true;
    }
    return action.has("forwardConfig.targetGroups")
        ? readGroups(action, targets)
        : add(action, DEFAULT_WEIGHT, targets);
  }

  private static boolean readGroups(Data action, List<String> targets) {
    List<Data> groups = action.listAt("forwardConfig.targetGroups");
    boolean read = !groups.isEmpty();
    for (Data group : groups) {
      Data weight = group.has("weight") ? group.at("weight") : Data.text(DEFAULT_WEIGHT);
      read &= weight instanceof Data.Text(var text) && add(group, text, targets);
    }
    return read;
  }

  private static boolean add(Data holder, String weight, List<String> targets) {
    return holder
        .textAt("targetGroupArn")
        .map(arn -> targets.add(arn + "=" + weight))
        .orElse(false);
  }
}
