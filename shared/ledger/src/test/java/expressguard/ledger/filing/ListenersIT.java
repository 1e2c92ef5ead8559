package expressguard.ledger.filing;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.event.Arn;
import expressguard.inventory.ResourceId;
import expressguard.ledger.item.Row;
import expressguard.ledger.request.Store;
import expressguard.ledger.request.Write;
import expressguard.ledger.sdk.SdkRequests;
import expressguard.ledger.table.Emulator;
import expressguard.ledger.table.Tables;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Who looks under a key is found, however many they are. */
class ListenersIT {

  private final DynamoDbClient client = Emulator.builder().build();
  private final Tables tables = Emulator.tables(client);
  private final Store store = new Store(new SdkRequests(client), tables.facts());
  private final Listeners listeners = new Listeners(store, 3);

  @AfterEach
  void dropTables() {
    Emulator.drop(client, tables);
    client.close();
  }

  @Test
  void finds_more_than_a_card_has_places_for() {
    List<ResourceId> services = IntStream.range(0, 7).mapToObj(ListenersIT::service).toList();
    for (ResourceId service : services) {
      listeners.add(service, List.of("crowded"));
      assertThat(listeners.of(List.of("crowded", "lonely"))).contains(service);
    }
    listeners.add(services.getLast(), List.of("lonely"));

    assertThat(listeners.of(List.of("crowded"))).isEqualTo(new TreeSet<>(services));
    assertThat(listeners.of(List.of("lonely"))).containsExactly(services.getLast());
  }

  @Test
  void takes_a_service_as_often_as_it_comes() {
    IntStream.range(0, 3).forEach(number -> listeners.add(service(number), List.of("full")));
    IntStream.range(0, 3).forEach(number -> listeners.add(service(number), List.of("full")));

    assertThat(listeners.of(List.of("full"))).hasSize(3);
  }

  @Test
  void lets_one_go_and_the_card_with_the_last() {
    IntStream.range(0, 2).forEach(number -> listeners.add(service(number), List.of("key")));

    assertThat(store.transact(listeners.removal(service(0), List.of("key", "no key")))).isTrue();
    assertThat(listeners.of(List.of("key"))).containsExactly(service(1));
    assertThat(listeners.removal(service(0), List.of("key"))).isEmpty();

    assertThat(store.transact(listeners.removal(service(1), List.of("key")))).isTrue();
    assertThat(store.get(Row.listeners("key"))).isEmpty();
    listeners.add(service(0), List.of("key"));
    assertThat(listeners.of(List.of("key"))).containsExactly(service(0));
  }

  @Test
  void lets_one_go_for_whom_the_card_had_no_place() {
    List<ResourceId> services = IntStream.range(0, 5).mapToObj(ListenersIT::service).toList();
    services.forEach(service -> listeners.add(service, List.of("crowded")));

    for (int gone = 0; gone < services.size(); gone++) {
      List<Write> removal = listeners.removal(services.get(gone), List.of("crowded"));
      assertThat(store.transact(removal)).isTrue();
      assertThat(listeners.of(List.of("crowded")))
          .isEqualTo(new TreeSet<>(services.subList(gone + 1, services.size())));
    }
  }

  @Test
  void takes_nothing_when_others_came_or_went_meanwhile() {
    listeners.add(service(0), List.of("key"));
    List<Write> ofTheOnly = listeners.removal(service(0), List.of("key"));
    listeners.add(service(1), List.of("key"));
    assertThat(store.transact(ofTheOnly)).isFalse();
    List<Write> ofOne = listeners.removal(service(0), List.of("key"));
    List<Write> ofTheOther = listeners.removal(service(1), List.of("key"));
    assertThat(store.transact(ofOne)).isTrue();
    assertThat(store.transact(ofTheOther)).isFalse();

    assertThat(listeners.of(List.of("key"))).containsExactly(service(1));
  }

  @Test
  void reads_more_keys_than_one_request_takes() {
    List<String> keys = IntStream.range(0, 230).mapToObj(number -> "key " + number).toList();
    listeners.add(service(1), List.of(keys.getFirst()));
    listeners.add(service(2), List.of(keys.getLast()));

    assertThat(listeners.of(keys)).containsExactly(service(1), service(2));
  }

  private static ResourceId service(int number) {
    Arn arn = new Arn("aws", "ecs", "eu-central-1", "111122223333", "service/default/s" + number);
    return ResourceId.ofArn(arn.toString()).orElseThrow();
  }
}
