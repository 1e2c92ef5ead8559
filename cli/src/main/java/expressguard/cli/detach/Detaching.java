package expressguard.cli.detach;

import expressguard.aws.Asked;
import expressguard.aws.Clients;
import expressguard.aws.Described;
import expressguard.aws.ExpressServices;
import expressguard.aws.tag.ManagedTags;
import expressguard.aws.tag.Removal;
import expressguard.detachment.Detachment;
import expressguard.inventory.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks AWS what there is to detach, and detaches it. */
public final class Detaching {

  private Detaching() {}

  /**
   * What there is; empty when AWS has no such Express service. Only whoever sees all services sees
   * what they share, so all of them are read.
   */
  public static Asked<Optional<Detachment>> known(ResourceId service) {
    Asked<Described> answer =
        switch (Clients.ecs(Optional.of(service.region()))) {
          case Asked.Answered<ExpressServices>(var services) -> services.all();
          case Asked.Refused<ExpressServices>(var refusal) -> new Asked.Refused<>(refusal);
        };
    return switch (answer) {
      case Asked.Answered<Described>(var described) ->
          new Asked.Answered<>(
              described
                  .inventory()
                  .service(service)
                  .map(one -> Detachment.of(one, described.inventory())));
      case Asked.Refused<Described>(var refusal) -> new Asked.Refused<>(refusal);
    };
  }

  /** Takes the tag off all that is meant, one by one; one that fails keeps no other from it. */
  public static Detached done(Detached plan, ManagedTags tags) {
    List<Detached.Row> rows = new ArrayList<>();
    for (Detached.Row row : plan.rows()) {
      rows.add(row.outcome() instanceof Outcome.Left ? row : removed(tags, row));
    }
    return new Detached(plan.service(), rows);
  }

  private static Detached.Row removed(ManagedTags tags, Detached.Row row) {
    return new Detached.Row(
        row.part(),
        switch (tags.remove(row.resource())) {
          case Removal.Removed() -> new Outcome.Removed();
          case Removal.Failed(var refusal) -> new Outcome.Failed(refusal.message());
        });
  }
}
