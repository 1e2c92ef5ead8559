package expressguard.ledger.table;

import expressguard.ledger.Ledger;
import expressguard.ledger.LedgerContract;
import expressguard.ledger.Outbox;
import expressguard.ledger.Recorded;
import expressguard.ledger.Standings;
import expressguard.ledger.item.Retention;
import expressguard.ledger.request.Requests;
import expressguard.ledger.signed.SignedRequests;
import org.junit.jupiter.api.AfterEach;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The ledger on signed calls. */
class SignedLedgerIT extends LedgerContract {

  private final DynamoDbClient client = Emulator.builder().build();
  private final Requests signed = new SignedRequests(Emulator.calls());
  private final Tables tables = Emulator.tables(client);

  @AfterEach
  void dropTables() {
    Emulator.drop(client, tables);
    client.close();
  }

  @Override
  protected Ledger ledger() {
    return new DynamoDbLedger(signed, tables, Recorded.CATALOG, Retention.standard());
  }

  @Override
  protected Outbox outbox() {
    return new DynamoDbOutbox(signed, tables.outbox());
  }

  @Override
  protected Standings standings() {
    return new DynamoDbStandings(signed, tables.standings());
  }
}
