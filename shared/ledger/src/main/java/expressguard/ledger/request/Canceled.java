package expressguard.ledger.request;

import expressguard.ledger.LedgerException;
import java.util.Collection;
import java.util.List;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * A transaction that DynamoDB canceled, so that nothing was written.
 *
 * @param codes why: one for each action that had a part in it
 */
public record Canceled(List<String> codes, AwsServiceException cause) {

  private static final String NO_PART = "None";

  /**
   * From what DynamoDB says of each action.
   *
   * @param reasons the codes, of which those of actions without a part in it are left out
   */
  public static Canceled of(Collection<String> reasons, AwsServiceException cause) {
    List<String> codes = reasons.stream().filter(code -> !code.equals(NO_PART)).distinct().toList();
    return new Canceled(codes, cause);
  }

  /**
   * Whether somebody else has written or is writing one of the items, and that is all: reading
   * again shows what is there now.
   */
  boolean isOvertaken() {
    return codes.stream()
        .allMatch(
            code -> code.equals("ConditionalCheckFailed") || code.equals("TransactionConflict"));
  }

  LedgerException failure(String table) {
    String message =
        "DynamoDB canceled a transaction on table `%s`, so nothing was written: %s"
            .formatted(table, codes);
    return codes.stream().allMatch(Canceled::isPassing)
        ? LedgerException.passing(message, cause)
        : LedgerException.lasting(message, cause);
  }

  private static boolean isPassing(String code) {
    return switch (code) {
      case "ConditionalCheckFailed",
          "TransactionConflict",
          "ThrottlingError",
          "ProvisionedThroughputExceeded" ->
          true;
      default -> false;
    };
  }
}
