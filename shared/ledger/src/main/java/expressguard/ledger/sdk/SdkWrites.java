package expressguard.ledger.sdk;

import expressguard.ledger.request.Write;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Writes in the SDK's classes, which has two of each: alone and in a transaction. A member that is
 * null is not sent.
 */
final class SdkWrites {

  private SdkWrites() {}

  static TransactWriteItem action(Write write) {
    TransactWriteItem.Builder action = TransactWriteItem.builder();
    return switch (write) {
      case Write.Put put -> action.put(inTransaction(put(put))).build();
      case Write.Update update -> action.update(inTransaction(update(update))).build();
      case Write.Delete delete -> action.delete(inTransaction(delete(delete))).build();
    };
  }

  static PutItemRequest put(Write.Put put) {
    PutItemRequest.Builder request =
        PutItemRequest.builder()
            .tableName(put.table())
            .item(SdkItems.attributes(put.item().attributes()));
    condition(put.terms()).ifPresent(request::conditionExpression);
    names(put.terms()).ifPresent(request::expressionAttributeNames);
    values(put.terms()).ifPresent(request::expressionAttributeValues);
    return request.build();
  }

  static UpdateItemRequest update(Write.Update update) {
    UpdateItemRequest.Builder request =
        UpdateItemRequest.builder()
            .tableName(update.table())
            .key(SdkItems.attributes(update.row().attributes()))
            .updateExpression(update.change());
    condition(update.terms()).ifPresent(request::conditionExpression);
    names(update.terms()).ifPresent(request::expressionAttributeNames);
    values(update.terms()).ifPresent(request::expressionAttributeValues);
    return request.build();
  }

  static DeleteItemRequest delete(Write.Delete delete) {
    DeleteItemRequest.Builder request =
        DeleteItemRequest.builder()
            .tableName(delete.table())
            .key(SdkItems.attributes(delete.row().attributes()));
    condition(delete.terms()).ifPresent(request::conditionExpression);
    names(delete.terms()).ifPresent(request::expressionAttributeNames);
    values(delete.terms()).ifPresent(request::expressionAttributeValues);
    return request.build();
  }

  /** DynamoDB refuses what is there and empty. */
  private static Optional<String> condition(Write.Terms terms) {
    return Optional.of(terms.condition()).filter(condition -> !condition.isEmpty());
  }

  private static Optional<Map<String, String>> names(Write.Terms terms) {
    return Optional.of(terms.names()).filter(names -> !names.isEmpty());
  }

  private static Optional<Map<String, AttributeValue>> values(Write.Terms terms) {
    return Optional.of(SdkItems.attributes(terms.values())).filter(values -> !values.isEmpty());
  }

  private static Put inTransaction(PutItemRequest put) {
    return Put.builder()
        .tableName(put.tableName())
        .item(put.item())
        .conditionExpression(put.conditionExpression())
        .expressionAttributeNames(
            put.hasExpressionAttributeNames() ? put.expressionAttributeNames() : null)
        .expressionAttributeValues(
            put.hasExpressionAttributeValues() ? put.expressionAttributeValues() : null)
        .build();
  }

  private static Update inTransaction(UpdateItemRequest update) {
    return Update.builder()
        .tableName(update.tableName())
        .key(update.key())
        .updateExpression(update.updateExpression())
        .conditionExpression(update.conditionExpression())
        .expressionAttributeNames(
            update.hasExpressionAttributeNames() ? update.expressionAttributeNames() : null)
        .expressionAttributeValues(
            update.hasExpressionAttributeValues() ? update.expressionAttributeValues() : null)
        .build();
  }

  private static Delete inTransaction(DeleteItemRequest delete) {
    return Delete.builder()
        .tableName(delete.tableName())
        .key(delete.key())
        .conditionExpression(delete.conditionExpression())
        .expressionAttributeNames(
            delete.hasExpressionAttributeNames() ? delete.expressionAttributeNames() : null)
        .expressionAttributeValues(
            delete.hasExpressionAttributeValues() ? delete.expressionAttributeValues() : null)
        .build();
  }
}
