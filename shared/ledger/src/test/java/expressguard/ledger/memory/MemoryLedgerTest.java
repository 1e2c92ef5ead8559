package expressguard.ledger.memory;

import expressguard.ledger.Ledger;
import expressguard.ledger.LedgerContract;
import expressguard.ledger.Outbox;
import expressguard.ledger.Standings;

class MemoryLedgerTest extends LedgerContract {

  private final MemoryLedger ledger = new MemoryLedger();

  @Override
  protected Ledger ledger() {
    return ledger;
  }

  @Override
  protected Outbox outbox() {
    return ledger;
  }

  @Override
  protected Standings standings() {
    return ledger;
  }
}
