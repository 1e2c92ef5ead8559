package expressguard.ledger.table;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.inventory.ExpressService;
import expressguard.inventory.ResourceId;
import expressguard.ledger.Given;
import expressguard.ledger.Known;
import expressguard.ledger.Ledger;
import expressguard.ledger.LedgerContract;
import expressguard.ledger.Outbox;
import expressguard.ledger.Recorded;
import expressguard.ledger.Standings;
import expressguard.ledger.item.Item;
import expressguard.ledger.item.Retention;
import expressguard.ledger.item.Row;
import expressguard.ledger.request.Requests;
import expressguard.ledger.sdk.SdkRequests;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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

  @Test
  void the_head_of_a_service_goes_when_it_departed_and_stays_when_it_came_back() {
    ResourceId id = Given.service("web");
    ledger().advance(Given.first(ExpressService.named(id), Optional.empty()));
    Known before = ledger().service(id).orElseThrow();
    assertThat(head(id).has("expires")).isFalse();

    ledger().advance(Given.lookingUnder(before, List.of()));
    assertThat(head(id).number("expires")).isPositive();

    ledger().advance(Given.lookingUnder(ledger().service(id).orElseThrow(), before.keys()));
    assertThat(head(id).has("expires")).isFalse();
  }

  private Item head(ResourceId service) {
    return requests.get(tables.standings(), Row.head(service.toString())).orElseThrow();
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
