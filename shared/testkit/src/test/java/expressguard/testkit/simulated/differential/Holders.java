package expressguard.testkit.simulated.differential;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
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

  private static final String NETWORK = "networkConfiguration";

  private final SortedMap<Spot, String> express;
  private final NavigableSet<Spot> held = new TreeSet<>();

  /** What a direct call named with the value that it had: nobody can see whose it is. */
  private final NavigableSet<Spot> shared = new TreeSet<>();

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

  SortedSet<Spot> shared() {
    return shared;
  }

  void after(Deed deed, Sight before, Sight after) {
    shared.removeAll(before.changes(after));
    if (deed instanceof Deed.Call(_, _, _, var request) && request.contains(NETWORK)) {
      after.values().keySet().stream()
          .filter(spot -> spot.below("SERVICE", NETWORK))
          .forEach(shared::add);
    }
    for (Spot spot : before.changes(after)) {
      if (isDirect(deed, spot, after.at(spot)) && !after.at(spot).equals(expressAt(spot))) {
        held.add(spot);
      } else {
        held.remove(spot);
        if (!isDirect(deed, spot, after.at(spot))) {
          express(spot, after);
        }
      }
    }
    if (deed instanceof Deed.Update(var members)) {
      members.keySet().forEach(parameter -> named(parameter, after));
      sameAgain(members.getOrDefault("healthCheckPath", ""), after);
    }
  }

  /** A path that is asked for where it stands already is asked for by Express Mode. */
  private void sameAgain(String path, Sight after) {
    List<Spot> same =
        held.stream()
            .filter(spot -> spot.below("TARGET_GROUP", "healthCheckPath"))
            .filter(spot -> path.equals("\"" + after.values().get(spot) + "\""))
            .toList();
    same.forEach(held::remove);
    same.forEach(spot -> express(spot, after));
  }

  /** What Express Mode writes it takes, even where the value is already there. */
  void written(JsonNode call, Sight after) {
    JsonNode parameters = call.path("requestParameters");
    switch (call.path("eventName").asText()) {
      case "ModifyRule" -> taken("RULE", "actions", after);
      case "PutScalingPolicy" -> taken("SCALING_POLICY", "", after);
      case "RegisterScalableTarget" ->
          parameters.fieldNames().forEachRemaining(name -> taken("SCALABLE_TARGET", name, after));
      default -> {}
    }
  }

  private void taken(String slot, String path, Sight after) {
    List<Spot> taken = held.stream().filter(spot -> below(spot, slot, path)).toList();
    taken.forEach(held::remove);
    taken.forEach(spot -> express(spot, after));
  }

  private void named(String parameter, Sight after) {
    NAMED.forEach((name, place) -> {
      if (parameter.equals(name) || parameter.startsWith(name + ".")) {
        taken(place.getFirst(), place.getLast(), after);
      }
    });
  }

  private static boolean below(Spot spot, String slot, String path) {
    return path.isEmpty() ? spot.slot().equals(slot) : spot.below(slot, path);
  }

  private void express(Spot spot, Sight after) {
    after.at(spot).ifPresentOrElse(value -> express.put(spot, value), () -> express.remove(spot));
  }

  private Optional<String> expressAt(Spot spot) {
    return Optional.ofNullable(express.get(spot));
  }

  private static boolean isDirect(Deed deed, Spot spot, Optional<String> later) {
    return switch (deed) {
      case Deed.Call(var slot, _, _, _) ->
          spot.slot().equals(slot) && !(slot.equals("TARGET_GROUP") && later.isEmpty());
      case Deed.Adoption _ -> spot.slot().equals("TASK_DEFINITION");
      case Deed.Update _, Deed.Pause _ -> false;
    };
  }
}
