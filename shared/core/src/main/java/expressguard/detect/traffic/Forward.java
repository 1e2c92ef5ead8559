package expressguard.detect.traffic;

import expressguard.catalog.FieldValue;
import expressguard.catalog.FieldWrite;
import expressguard.catalog.Fields;
import expressguard.history.Seen;
import expressguard.inventory.ResourceId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Where a rule or a default action sends its traffic: target groups with their weights. */
public record Forward(FieldWrite write, SortedMap<ResourceId, Integer> weights) {

  /** The forward that a call wrote to a rule or listener, if it wrote one that can be read. */
  public static Optional<Forward> of(Seen seen) {
    for (FieldWrite write : seen.writes()) {
      if (isForward(write.field()) && write.value() instanceof FieldValue.Several(var targets)) {
        return Optional.of(new Forward(write, weights(targets)));
      }
    }
    return Optional.empty();
  }

  /** A new rule without a response is told as a field of its listener: {@code rules[*].…}. */
  private static boolean isForward(String field) {
    return field.equals(Fields.FORWARD)
        || field.equals(Fields.DEFAULT_FORWARD)
        || field.endsWith("]." + Fields.FORWARD)
        || field.endsWith("]." + Fields.DEFAULT_FORWARD);
  }

  private static SortedMap<ResourceId, Integer> weights(List<String> targets) {
    SortedMap<ResourceId, Integer> weights = new TreeMap<>();
    for (String target : targets) {
      int sign = target.lastIndexOf('=');
      String arn = sign < 0 ? target : target.substring(0, sign);
      String weight = sign < 0 ? "" : target.substring(sign + 1);
      ResourceId.ofArn(arn)
          .ifPresent(
              id -> weights.put(id, weight.matches("\\d{1,4}") ? Integer.parseInt(weight) : 1));
    }
    return weights;
  }

  /** Those of some target groups that it names, whatever their weights. */
  public List<ResourceId> among(List<ResourceId> groups) {
    return groups.stream().filter(group -> weights.containsKey(group)).toList();
  }

  /** Whether any traffic goes to a target group. */
  public boolean reaches(ResourceId group) {
    return weights.getOrDefault(group, 0) > 0;
  }
}
