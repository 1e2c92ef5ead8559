package expressguard.function.sweep.inventory;

import expressguard.aws.Asked;
import expressguard.function.sweep.Budget;
import expressguard.function.sweep.Task;
import expressguard.function.sweep.message.Messages;
import expressguard.function.sweep.message.Outlet;
import expressguard.inventory.ResourceId;
import expressguard.inventory.ResourceType;
import expressguard.ledger.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Has every known service settled anew: a waiver may have ended, the policy may have changed, a
 * worker may have been stopped, and what was left in the outbox goes out with it. Of those that AWS
 * does not list any more it says so, because only they can be let go.
 */
public final class SettleTask implements Task {

  private final Ledger ledger;
  private final Services services;
  private final Outlet intake;

  public SettleTask(Ledger ledger, Services services, Outlet intake) {
    this.ledger = ledger;
    this.services = services;
    this.intake = intake;
  }

  @Override
  public String name() {
    return "settle";
  }

  @Override
  public Progress run(Budget budget) {
    // Known before listed: one that is created in between is in the list.
    Set<ResourceId> there = new TreeSet<>(ledger.services());
    Set<ResourceId> unlisted = unlisted(there);
    there.removeAll(unlisted);
    List<String> messages = new ArrayList<>(Messages.settle(there));
    messages.addAll(Messages.unlisted(unlisted));
    int refused = intake.send(messages);
    return new Progress(messages.size(), messages.size() - refused, refused, 0);
  }

  /**
   * Those that are not there any more. A list that could not be had says nothing of anybody; the
   * task that describes services tells of it. What else than services is known, the guard itself,
   * is in no list.
   */
  private Set<ResourceId> unlisted(Set<ResourceId> known) {
    return switch (services.arns()) {
      case Asked.Answered<List<String>>(var arns) -> {
        Set<String> listed = Set.copyOf(arns);
        Set<ResourceId> unlisted = new TreeSet<>(known);
        unlisted.removeIf(
            id -> id.type() != ResourceType.SERVICE || listed.contains(id.toString()));
        yield unlisted;
      }
      case Asked.Refused<List<String>> _ -> Set.of();
    };
  }
}
