package expressguard.function.sweep.inventory;

import expressguard.function.sweep.Budget;
import expressguard.function.sweep.Task;
import expressguard.function.sweep.message.Messages;
import expressguard.function.sweep.message.Outlet;
import expressguard.inventory.ResourceId;
import expressguard.ledger.Ledger;
import java.util.List;
import java.util.Set;

/**
 * Has every known service settled anew: a waiver may have ended, the policy may have changed, a
 * worker may have been stopped, and what was left in the outbox goes out with it.
 */
public final class SettleTask implements Task {

  private final Ledger ledger;
  private final Outlet intake;

  public SettleTask(Ledger ledger, Outlet intake) {
    this.ledger = ledger;
    this.intake = intake;
  }

  @Override
  public String name() {
    return "settle";
  }

  @Override
  public Progress run(Budget budget) {
    Set<ResourceId> services = ledger.services();
    List<String> messages = Messages.settle(services);
    int refused = intake.send(messages);
    return new Progress(messages.size(), messages.size() - refused, refused, 0);
  }
}
