package expressguard.ledger.item;

import expressguard.ledger.LedgerException;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ReplicatedWriteConflictException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/** What the SDK throws, as the one kind of failure that the ledger has. */
public final class Failures {

  private Failures() {}

  /** Makes a request of a table. */
  public static <T> T translated(String table, Supplier<T> request) {
    try {
      return request.get();
    } catch (SdkException e) {
      throw of(table, e);
    }
  }

  private static LedgerException of(String table, SdkException e) {
    return switch (e) {
      case ResourceNotFoundException _ ->
          LedgerException.lasting(
              "there is no table `" + table + "` in this account and Region; check its name", e);
      case TransactionCanceledException canceled -> canceled(table, canceled);
      case AwsServiceException answer when isRefusal(answer) ->
          LedgerException.lasting(
              "table `%s` may not be used: %s; check the credentials and the role's policy"
                  .formatted(table, code(answer)),
              e);
      case AwsServiceException answer when isPassing(answer) ->
          LedgerException.passing(
              "DynamoDB cannot serve table `%s` now: %s; try again".formatted(table, code(answer)),
              e);
      case AwsServiceException answer ->
          LedgerException.lasting(
              "DynamoDB refused a request of table `%s`: %s".formatted(table, code(answer)), e);
      default ->
          LedgerException.passing(
              "no answer came from table `%s`, so what was asked may have been done: %s; try again"
                  .formatted(table, e.getMessage()),
              e);
    };
  }

  private static boolean isRefusal(AwsServiceException answer) {
    return answer.statusCode() == 403
        || switch (code(answer)) {
          case "AccessDeniedException",
              "UnrecognizedClientException",
              "InvalidSignatureException",
              "ExpiredTokenException",
              "MissingAuthenticationTokenException" ->
              true;
          default -> false;
        };
  }

  private static boolean isPassing(AwsServiceException answer) {
    return answer.isThrottlingException()
        || answer.statusCode() >= 500
        || answer instanceof TransactionConflictException
        || answer instanceof TransactionInProgressException
        || answer instanceof ReplicatedWriteConflictException;
  }

  private static String code(AwsServiceException answer) {
    return answer.awsErrorDetails() == null ? "" : answer.awsErrorDetails().errorCode();
  }

  /**
   * Whether a transaction was canceled because somebody else has written or is writing one of its
   * items, and for no other reason: then nothing was written, and reading again shows what is there
   * now.
   */
  public static boolean isOvertaken(TransactionCanceledException canceled) {
    return codes(canceled).stream()
        .allMatch(
            code -> code.equals("ConditionalCheckFailed") || code.equals("TransactionConflict"));
  }

  private static LedgerException canceled(String table, TransactionCanceledException canceled) {
    String message =
        "DynamoDB canceled a transaction on table `%s`, so nothing was written: %s"
            .formatted(table, codes(canceled));
    boolean passing =
        codes(canceled).stream()
            .allMatch(code ->
                switch (code) {
                  case "ConditionalCheckFailed",
                      "TransactionConflict",
                      "ThrottlingError",
                      "ProvisionedThroughputExceeded" ->
                      true;
                  default -> false;
                });
    return passing
        ? LedgerException.passing(message, canceled)
        : LedgerException.lasting(message, canceled);
  }

  /** Why a transaction was canceled: one code for each action that had a part in it. */
  private static List<String> codes(TransactionCanceledException canceled) {
    return canceled.cancellationReasons().stream()
        .map(CancellationReason::code)
        .filter(code -> code != null && !code.equals("None"))
        .distinct()
        .toList();
  }

  /** Fails when DynamoDB has handed back all of a batch so often. */
  static void stalled(String table, int idle, int most) {
    if (idle >= most) {
      String message =
          "table `%s` had no capacity for any of a batch %d times; try again"
              .formatted(table, most);
      throw LedgerException.passing(message, new IllegalStateException(message));
    }
  }
}
