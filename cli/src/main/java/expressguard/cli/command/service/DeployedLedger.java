package expressguard.cli.command.service;

import expressguard.aws.Asked;
import expressguard.aws.Refusal;
import expressguard.aws.Refusals;
import expressguard.catalog.Catalog;
import expressguard.ledger.Ledger;
import expressguard.ledger.LedgerException;
import expressguard.ledger.item.Retention;
import expressguard.ledger.sdk.SdkRequests;
import expressguard.ledger.table.DynamoDbLedger;
import expressguard.ledger.table.StackTables;
import expressguard.ledger.table.Tables;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** Reads the ledger of a deployed guard with the credentials of the environment. */
final class DeployedLedger {

  private static final String LIST = "dynamodb:ListTables";
  private static final String READ = "dynamodb:Query";

  private DeployedLedger() {}

  /**
   * The ledger of a stack.
   *
   * @param region empty for the one that the SDK finds
   * @param names the stack's, or those of the tables of facts and standings
   */
  static Asked<Ledger> open(Catalog catalog, Optional<String> region, List<String> names) {
    return asked(
        LIST,
        () -> {
          DynamoDbClientBuilder builder =
              DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create());
          region.map(Region::of).ifPresent(builder::region);
          DynamoDbClient client = builder.build();
          return new DynamoDbLedger(
              new SdkRequests(client), tables(client, names), catalog, Retention.standard());
        });
  }

  /** Nothing is announced by a reader, so of tables that are named one by one none is an outbox. */
  private static Tables tables(DynamoDbClient client, List<String> names) {
    return names.size() == 1
        ? StackTables.among(
            client.listTablesPaginator().tableNames().stream().toList(), names.getFirst())
        : new Tables(names.getFirst(), names.getLast(), "");
  }

  /** What is read from a ledger that was opened, or why nothing is. */
  static <T> Asked<T> read(Supplier<T> reading) {
    return asked(READ, reading);
  }

  private static <T> Asked<T> asked(String action, Supplier<T> asking) {
    try {
      return new Asked.Answered<>(asking.get());
    } catch (SdkException e) {
      return new Asked.Refused<>(Refusals.of(e, action));
    } catch (LedgerException e) {
      return new Asked.Refused<>(refusal(e, action));
    }
  }

  /** The ledger tells what a table answered; that none was asked at all the SDK tells. */
  private static Refusal refusal(LedgerException e, String action) {
    return e.getCause() instanceof SdkException cause && !(cause instanceof AwsServiceException)
        ? Refusals.of(cause, action)
        : new Refusal(Refusal.Kind.OTHER, "ledger: " + e.getMessage());
  }
}
