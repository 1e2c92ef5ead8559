package expressguard.ledger.filing;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.classify.Fact;
import expressguard.inventory.ExpressService;
import expressguard.inventory.ResourceId;
import expressguard.ledger.Given;
import expressguard.ledger.Known;
import expressguard.ledger.Ledger;
import expressguard.ledger.Recorded;
import expressguard.ledger.explore.Stage;
import expressguard.ledger.item.Retention;
import expressguard.ledger.sdk.SdkRequests;
import expressguard.ledger.table.DynamoDbLedger;
import expressguard.ledger.table.Emulator;
import expressguard.ledger.table.Tables;
import expressguard.standing.Keys;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * One worker files a fact while another lets a service look under one of its keys, or lets a
 * service go while another brings it back: in whatever order their requests come to the tables, the
 * fact lies ready for the service in the end, and the service is found where it looks.
 */
class FilingIT {

  /** How many orders are drawn, of the few hundred that there are. */
  private static final int ORDERS = Integer.getInteger("expressguard.orders", 40);

  private final DynamoDbClient client = Emulator.builder().build();
  private final Tables tables = Emulator.tables(client);

  @AfterEach
  void dropTables() {
    Emulator.drop(client, tables);
    client.close();
  }

  @Test
  void loses_no_fact_between_who_files_and_who_begins_to_look() {
    LongStream.range(0, ORDERS).forEach(this::play);
  }

  private void play(long seed) {
    Fact fact = Given.fact("order-" + seed);
    String key = Keys.of(fact).getFirst();
    Stage stage = new Stage(seed, 0, 0);
    Ledger ledger = ledger(stage);
    ExpressService service = ExpressService.named(Given.service("s" + seed));
    ledger.advance(Given.first(service, Optional.empty()));
    Known before = ledger.service(service.id()).orElseThrow();

    stage.run(List.of(() -> ledger.file(fact), () -> ledger.advance(Given.looking(before, key))));

    Known known = ledger.service(service.id()).orElseThrow();
    assertThat(known.keys()).contains(key);
    assertThat(ledger.facts(known))
        .as("order %d", seed)
        .extracting(one -> one.call().eventId())
        .contains("order-" + seed);
  }

  @Test
  void finds_a_service_that_comes_back_while_it_departs() {
    LongStream.range(0, ORDERS).forEach(this::comeAndGo);
  }

  private void comeAndGo(long seed) {
    Stage stage = new Stage(seed, 0, 0);
    Ledger ledger = ledger(stage);
    ResourceId service = Given.service("s" + seed);
    ledger.advance(Given.first(ExpressService.named(service), Optional.empty()));
    ledger.advance(Given.looking(known(ledger, service), "key"));
    SortedSet<String> keys = known(ledger, service).keys();

    stage.run(
        List.of(
            () -> ledger.advance(Given.lookingUnder(known(ledger, service), List.of())),
            () -> lookUnder(ledger, service, keys)));

    Known known = known(ledger, service);
    assertThat(ledger.services().contains(service)).isEqualTo(!known.keys().isEmpty());
    for (String key : known.keys()) {
      assertThat(ledger.listeners(List.of(key))).as("order %d", seed).contains(service);
    }
  }

  /** Looks there whatever happens: once more, whenever the service has departed meanwhile. */
  private static void lookUnder(Ledger ledger, ResourceId service, SortedSet<String> keys) {
    boolean held;
    do {
      held = ledger.advance(Given.lookingUnder(known(ledger, service), keys));
    } while (!held);
  }

  private static Known known(Ledger ledger, ResourceId service) {
    return ledger.service(service).orElseThrow();
  }

  /** Every request of it is a step on the stage. */
  private Ledger ledger(Stage stage) {
    return new DynamoDbLedger(
        new StagedRequests(new SdkRequests(client), stage),
        tables,
        Recorded.CATALOG,
        Retention.standard());
  }
}
