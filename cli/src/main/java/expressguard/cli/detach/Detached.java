package expressguard.cli.detach;

import expressguard.detachment.Detachment;
import expressguard.inventory.ResourceId;
import java.util.List;

/** A service's resources, each with what came of it. */
public record Detached(ResourceId service, List<Row> rows) {

  /** One resource. */
  public record Row(Detachment.Part part, Outcome outcome) {

    ResourceId resource() {
      return part.link().resource();
    }
  }

  public Detached {
    rows = List.copyOf(rows);
  }

  /**
   * What would be done.
   *
   * @param shared whether resources that other services use are meant too
   */
  public static Detached shown(Detachment detachment, boolean shared) {
    return new Detached(
        detachment.service(),
        detachment.parts().stream()
            .map(part ->
                new Row(
                    part, part.isShared() && !shared ? new Outcome.Left() : new Outcome.Shown()))
            .toList());
  }

  /** The resources that are meant. */
  public long meant() {
    return rows.size() - count(Outcome.Left.class);
  }

  long count(Class<? extends Outcome> outcome) {
    return rows.stream().filter(row -> outcome.isInstance(row.outcome())).count();
  }

  public boolean hasFailures() {
    return count(Outcome.Failed.class) > 0;
  }
}
