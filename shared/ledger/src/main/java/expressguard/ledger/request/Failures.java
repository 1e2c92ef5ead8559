package expressguard.ledger.request;

import expressguard.ledger.LedgerException;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** What requests throw, as the one kind of failure that the ledger has. */
final class Failures {

  private Failures() {}

  /** Makes a request of a table. */
  static <T> T translated(String table, Supplier<T> request) {
    try {
      return request.get();
    } catch (SdkException e) {
      throw of(table, e);
    }
  }

  private static LedgerException of(String table, SdkException e) {
    return e instanceof AwsServiceException refused
        ? refusal(table, refused)
        : LedgerException.passing(
            "no answer came from table `%s`, so what was asked may have been done: %s; try again"
                .formatted(table, e.getMessage()),
            e);
  }

  private static LedgerException refusal(String table, AwsServiceException refused) {
    String code = refused.awsErrorDetails() == null ? "" : refused.awsErrorDetails().errorCode();
    if (code.equals("ResourceNotFoundException")) {
      return LedgerException.lasting(
          "there is no table `" + table + "` in this account and Region; check its name", refused);
    }
    if (refused.statusCode() == 403 || isDenied(code)) {
      return LedgerException.lasting(
          "table `%s` may not be used: %s; check the credentials and the role's policy"
              .formatted(table, code),
          refused);
    }
    if (refused.isThrottlingException() || refused.statusCode() >= 500 || isInTheWay(code)) {
      return LedgerException.passing(
          "DynamoDB cannot serve table `%s` now: %s; try again".formatted(table, code), refused);
    }
    return LedgerException.lasting(
        "DynamoDB refused a request of table `%s`: %s".formatted(table, code), refused);
  }

  private static boolean isDenied(String code) {
    return switch (code) {
      case "AccessDeniedException",
          "UnrecognizedClientException",
          "InvalidSignatureException",
          "ExpiredTokenException",
          "MissingAuthenticationTokenException" ->
          true;
      default -> false;
    };
  }

  /** Another write is on its way to the same item (DynamoDB API reference, common errors). */
  private static boolean isInTheWay(String code) {
    return switch (code) {
      case "TransactionConflictException",
          "TransactionInProgressException",
          "ReplicatedWriteConflictException" ->
          true;
      default -> false;
    };
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
