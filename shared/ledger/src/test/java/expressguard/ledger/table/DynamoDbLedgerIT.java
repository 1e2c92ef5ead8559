package expressguard.ledger.table;

import expressguard.ledger.Ledger;
import expressguard.ledger.LedgerContract;
import expressguard.ledger.Outbox;
import expressguard.ledger.Recorded;
import expressguard.ledger.Standings;
import expressguard.ledger.item.Retention;
import expressguard.ledger.request.Requests;
import expressguard.ledger.sdk.SdkRequests;
import org.junit.jupiter.api.AfterEach;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The ledger on the SDK's client. */
class DynamoDbLedgerIT extends LedgerContract {

  private final DynamoDbClient client = Emulator.builder().build();
  private final Requests requests = new SdkRequests(client);
  private final Tables tables = Emulator.tables(client);

  @AfterEach
  void dropTables() {
    Emulator.drop(client, tables);
    client.close();
  }

  @Override
  protected Ledger ledger() {
    return new DynamoDbLedger(requests, tables, Recorded.CATALOG, Retention.standard());
  }

  @Override
  protected Outbox outbox() {
    return new DynamoDbOutbox(requests, tables.outbox());
  }

  @Override
  protected Standings standings() {
    return new DynamoDbStandings(requests, tables.standings());
  }
}
