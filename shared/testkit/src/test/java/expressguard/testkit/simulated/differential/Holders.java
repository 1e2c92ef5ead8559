package expressguard.testkit.simulated.differential;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who holds each field, told from nothing but what is to be seen before and after each deed. A
 * direct call holds what it changed until somebody else changes it; what it gives back to Express
 * Mode's value it holds no longer.
 */
final class Holders {

  /** What an update names it takes, even where the value is already there. */
  private static final Map<String, List<String>> NAMED =
      Map.ofEntries(
          Map.entry("primaryContainer.image", main("image")),
          Map.entry("primaryContainer.containerPort", main("portMappings[0].containerPort")),
          Map.entry("primaryContainer.awsLogsConfiguration", main("logConfiguration")),
          Map.entry("primaryContainer.environment", main("environment")),
          Map.entry("primaryContainer.secrets", main("secrets")),
          Map.entry("primaryContainer.command", main("command")),
          Map.entry("cpu", List.of("TASK_DEFINITION", "cpu")),
          Map.entry("memory", List.of("TASK_DEFINITION", "memory")),
          Map.entry("executionRoleArn", List.of("TASK_DEFINITION", "executionRoleArn")),
          Map.entry("taskRoleArn", List.of("TASK_DEFINITION", "taskRoleArn")),
          Map.entry(
              "cpuArchitecture", List.of("TASK_DEFINITION", "runtimePlatform.cpuArchitecture")),
          Map.entry("taskDefinitionArn", List.of("TASK_DEFINITION", "")),
          Map.entry("networkConfiguration.subnets", network("subnets")),
          Map.entry("networkConfiguration.securityGroups", network("securityGroups")),
          Map.entry("scalingTarget.minTaskCount", List.of("SCALABLE_TARGET", "minCapacity")),
          Map.entry("scalingTarget.maxTaskCount", List.of("SCALABLE_TARGET", "maxCapacity")),
          Map.entry("scalingTarget.autoScalingMetric", List.of("SCALING_POLICY", "")),
          Map.entry("scalingTarget.autoScalingTargetValue", List.of("SCALING_POLICY", "")));

  private final SortedMap<Spot, String> express;
  private final NavigableSet<Spot> held = new TreeSet<>();

  Holders(Sight made) {
    this.express = new TreeMap<>(made.values());
  }

  private static List<String> main(String member) {
    return List.of("TASK_DEFINITION", "containerDefinitions[Main]." + member);
  }

  private static List<String> network(String member) {
    return List.of("SERVICE", "networkConfiguration.awsvpcConfiguration." + member);
  }

  SortedSet<Spot> held() {
    return held;
  }

  void after(Deed deed, Sight before, Sight after) {
    for (Spot spot : before.changes(after)) {
      if (isDirect(deed, spot) && !after.at(spot).equals(expressAt(spot))) {
        held.add(spot);
      } else {
        held.remove(spot);
        if (!isDirect(deed, spot)) {
          express(spot, after);
        }
      }
    }
    if (deed instanceof Deed.Update(var members)) {
      members.keySet().forEach(parameter -> named(parameter, after));
    }
  }

  private void named(String parameter, Sight after) {
    NAMED.forEach((name, place) -> {
      if (parameter.equals(name) || parameter.startsWith(name + ".")) {
        List<Spot> taken =
            held.stream().filter(spot -> below(spot, place.getFirst(), place.getLast())).toList();
        taken.forEach(held::remove);
        taken.forEach(spot -> express(spot, after));
      }
    });
  }

  private static boolean below(Spot spot, String slot, String path) {
    return path.isEmpty() ? spot.slot().equals(slot) : spot.below(slot, path);
  }

  private void express(Spot spot, Sight after) {
    after.at(spot).ifPresentOrElse(value -> express.put(spot, value), () -> express.remove(spot));
  }

  private java.util.Optional<String> expressAt(Spot spot) {
    return java.util.Optional.ofNullable(express.get(spot));
  }

  private static boolean isDirect(Deed deed, Spot spot) {
    return switch (deed) {
      case Deed.Call(var slot, _, _, _) -> spot.slot().equals(slot);
      case Deed.Adoption _ -> spot.slot().equals("TASK_DEFINITION");
      case Deed.Update _, Deed.Pause _ -> false;
    };
  }
}
