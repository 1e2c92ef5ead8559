package expressguard.bench.soak.guard;

import expressguard.catalog.Catalog;
import expressguard.ledger.Ledger;
import expressguard.ledger.Outbox;
import expressguard.ledger.Standings;
import expressguard.ledger.item.Retention;
import expressguard.ledger.request.Requests;
import expressguard.ledger.sdk.SdkRequests;
import expressguard.ledger.table.DynamoDbLedger;
import expressguard.ledger.table.DynamoDbOutbox;
import expressguard.ledger.table.DynamoDbStandings;
import expressguard.ledger.table.Tables;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The guard's tables and what reads and writes them. */
record Memory(DynamoDbClient client, Retention retention) {

  static final Tables TABLES = Tables.named("guard");
  static final String WATERMARKS = "guard-watermarks";

  Requests requests() {
    return new SdkRequests(client);
  }

  Ledger ledger() {
    return new DynamoDbLedger(requests(), TABLES, Catalog.standard(), retention);
  }

  Outbox outbox() {
    return new DynamoDbOutbox(requests(), TABLES.outbox());
  }

  Standings standings() {
    return new DynamoDbStandings(requests(), TABLES.standings());
  }
}
