package expressguard.testkit.simulated.differential;

import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * One thing that happens in a world, as data: it can be printed, left out and played again.
 * Placeholders such as {@code ${rule}} stand for what the service has at that moment.
 */
sealed interface Deed {

  /**
   * A direct call.
   *
   * @param slot the part of the service that it is a call on; what else it moves, AWS moves
   */
  record Call(String slot, String api, String operation, String request) implements Deed {
    @Override
    public String toString() {
      return operation + " " + request;
    }
  }

  /** Somebody registers the active task definition with changes of his own, and deploys it. */
  record Adoption(List<Edit> edits) implements Deed {
    public Adoption {
      edits = List.copyOf(edits);
    }

    @Override
    public String toString() {
      return "a revision of one's own: " + edits;
    }
  }

  /**
   * One change of a task definition.
   *
   * @param path members joined by dots; a container is {@code containerDefinitions[name]}
   * @param value JSON; empty takes the member out
   */
  record Edit(String path, String value) {
    @Override
    public String toString() {
      return path + (value.isEmpty() ? " taken out" : " = " + value);
    }
  }

  /**
   * An Express update.
   *
   * @param members JSON by the path of the parameter
   */
  record Update(SortedMap<String, String> members) implements Deed {
    @Override
    public String toString() {
      return members.entrySet().stream()
          .map(member -> member.getKey() + "=" + member.getValue())
          .collect(Collectors.joining(", ", "UpdateExpressGatewayService ", ""));
    }
  }

  /** Time passes. */
  record Pause(Duration length) implements Deed {}
}
