package expressguard.ledger.signed;

import expressguard.awsjson.model.ModelJson;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ReplicatedWriteConflictException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/** DynamoDB's refusals as the SDK's exceptions, those that somebody here tells apart. */
final class Refusals {

  private Refusals() {}

  static AwsServiceException modelled(AwsServiceException refused) {
    return switch (refused.awsErrorDetails().errorCode()) {
      case "ConditionalCheckFailedException" ->
          filled(ConditionalCheckFailedException.builder(), refused);
      case "ResourceNotFoundException" -> filled(ResourceNotFoundException.builder(), refused);
      case "TransactionCanceledException" ->
          filled(TransactionCanceledException.builder(), refused);
      case "TransactionConflictException" ->
          filled(TransactionConflictException.builder(), refused);
      case "TransactionInProgressException" ->
          filled(TransactionInProgressException.builder(), refused);
      case "ReplicatedWriteConflictException" ->
          filled(ReplicatedWriteConflictException.builder(), refused);
      default -> told(DynamoDbException.builder(), refused).build();
    };
  }

  private static <B extends DynamoDbException.Builder & SdkPojo> AwsServiceException filled(
      B builder, AwsServiceException refused) {
    byte[] body = refused.awsErrorDetails().rawResponse().asByteArrayUnsafe();
    return told(ModelJson.read(body, builder), refused).build();
  }

  private static AwsServiceException.Builder told(
      AwsServiceException.Builder builder, AwsServiceException refused) {
    return builder
        .awsErrorDetails(refused.awsErrorDetails())
        .message(refused.awsErrorDetails().errorMessage())
        .statusCode(refused.statusCode())
        .requestId(refused.requestId())
        .cause(refused);
  }
}
