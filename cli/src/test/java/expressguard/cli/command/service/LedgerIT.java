package expressguard.cli.command.service;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.catalog.Catalog;
import expressguard.classify.Fact;
import expressguard.cli.Run;
import expressguard.guard.GuardRoles;
import expressguard.ledger.item.Retention;
import expressguard.ledger.sdk.SdkRequests;
import expressguard.ledger.settle.Settling;
import expressguard.ledger.table.DynamoDbLedger;
import expressguard.ledger.table.Tables;
import expressguard.policy.Policy;
import expressguard.simulator.story.Story;
import expressguard.standing.Departure;
import expressguard.testkit.backend.Backend;
import expressguard.testkit.simulated.Played;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** The commands on a ledger in tables that are named as CloudFormation names those of a stack. */
class LedgerIT {

  private static final String UPDATE =
      """
      {"primaryContainer": {"image": "web:2", "awsLogsConfiguration":
        {"logGroup": "/aws/ecs/default/web", "logStreamPrefix": "ecs"}}}
      """;

  @TempDir Path folder;
  private final String stack = "guard-" + UUID.randomUUID();
  private final Tables tables =
      new Tables(stack + "-Facts-1A2B", stack + "-Standings-3C4D", stack + "-Outbox-5E6F");
  private final Map<String, String> before = new TreeMap<>();
  private Path records = Path.of("");

  /** The SDK takes these from the environment of a process, or from its properties. */
  @BeforeEach
  void the_ledger_knows_the_sidecar_story() throws IOException {
    property("aws.endpointUrl", endpoint());
    property("aws.region", "eu-west-1");
    property("aws.accessKeyId", "test");
    property("aws.secretAccessKey", "test");
    Story story =
        Story.all().stream()
            .filter(one -> one.name().equals("sidecar"))
            .findFirst()
            .orElseThrow()
            .without(3);
    Played played = Played.of(story, 1);
    records =
        Files.writeString(folder.resolve("sidecar.json"), played.world().document().toString());
    try (DynamoDbClient client = client()) {
      List.of(tables.facts(), tables.standings(), tables.outbox())
          .forEach(table -> create(client, table));
      Catalog catalog = Catalog.standard();
      Settling settling =
          new Settling(
              new DynamoDbLedger(new SdkRequests(client), tables, catalog, Retention.standard()),
              catalog,
              Policy.observeEverything(),
              GuardRoles.none(),
              (_, _, change) -> change.toString(),
              () -> Instant.parse("2026-12-31T00:00:00Z"),
              Departure.standard());
      played.calls().stream()
          .flatMap(call -> Fact.of(catalog, call).stream())
          .forEach(settling::fact);
    }
  }

  @AfterEach
  void leaves_nothing_behind() {
    try (DynamoDbClient client = client()) {
      List.of(tables.facts(), tables.standings(), tables.outbox())
          .forEach(table -> client.deleteTable(one -> one.tableName(table)));
    }
    before.forEach((name, value) -> {
      if (value.isEmpty()) {
        System.clearProperty(name);
      } else {
        System.setProperty(name, value);
      }
    });
  }

  @Test
  void a_plan_from_the_ledger_is_that_from_an_archive_of_the_same_records() {
    Run.Result archive = planned("default/web", "--from", records.toString());
    Run.Result ledger = planned("default/web", "--ledger", stack);
    Run.Result tablesNamed =
        planned("default/web", "--ledger", tables.facts() + "," + tables.standings());

    assertThat(archive.code()).isEqualTo(1);
    assertThat(ledger.code()).as(ledger.err()).isEqualTo(1);
    assertThat(ledger.out()).isEqualTo(archive.out());
    assertThat(tablesNamed.out()).isEqualTo(archive.out());
  }

  @Test
  void an_inventory_from_the_ledger_is_that_from_an_archive_of_the_same_records() {
    Run.Result archive = Run.of("inventory", "--output", "json", "--from", records.toString());
    Run.Result ledger = Run.of("inventory", "--output", "json", "--ledger", stack);

    assertThat(ledger.code()).as(ledger.err()).isZero();
    assertThat(ledger.out()).isEqualTo(archive.out());
  }

  @Test
  void a_service_that_the_ledger_does_not_know_gives_no_clean_plan() {
    Run.Result byName = planned("default/nowhere", "--ledger", stack);
    Run.Result byArn =
        planned("arn:aws:ecs:eu-west-1:111122223333:service/default/nowhere", "--ledger", stack);

    assertThat(byName.code()).isEqualTo(5);
    assertThat(byName.err()).contains("`default/nowhere`");
    assertThat(byArn.code()).isEqualTo(5);
    assertThat(byArn.out()).contains(stack, "has nothing of the service");
  }

  @Test
  void a_stack_without_tables_and_tables_that_are_not_there_are_told() {
    Run.Result noStack = planned("default/web", "--ledger", "nothing");
    Run.Result noTables = planned("default/web", "--ledger", "no-facts,no-standings");

    assertThat(noStack.code()).isEqualTo(4);
    assertThat(noStack.err()).contains("`nothing-Facts-…`", "check the stack's name");
    assertThat(noTables.code()).isEqualTo(4);
    assertThat(noTables.err()).contains("no table `no-standings`");
  }

  private static Run.Result planned(String service, String... source) {
    List<String> arguments =
        new ArrayList<>(
            List.of("preflight", "--service", service, "--update", "-", "--output", "json"));
    arguments.addAll(List.of(source));
    return new Run().in(UPDATE).run(arguments.toArray(String[]::new));
  }

  private void property(String name, String value) {
    before.put(name, Optional.ofNullable(System.getProperty(name)).orElse(""));
    System.setProperty(name, value);
  }

  private static String endpoint() {
    return Backend.of("dynamodb").toString();
  }

  private static DynamoDbClient client() {
    return DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create()).build();
  }

  private static void create(DynamoDbClient client, String table) {
    client.createTable(create ->
        create
            .tableName(table)
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .attributeDefinitions(List.of(text("pk"), text("sk")))
            .keySchema(List.of(key("pk", KeyType.HASH), key("sk", KeyType.RANGE))));
  }

  private static AttributeDefinition text(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }
}
