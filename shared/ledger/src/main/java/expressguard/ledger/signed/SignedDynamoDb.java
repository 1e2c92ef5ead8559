package expressguard.ledger.signed;

import expressguard.awsjson.JsonCalls;
import expressguard.awsjson.JsonService;
import expressguard.awsjson.model.ModelJson;
import java.util.UUID;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * The operations on items by signed calls, in the SDK's own classes and with its exceptions, so
 * that whoever uses a client need not know which. Every other operation is refused by the
 * interface.
 */
public final class SignedDynamoDb implements DynamoDbClient {

  private final JsonCalls calls;

  public SignedDynamoDb(JsonCalls calls) {
    this.calls = calls;
  }

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    return answer("GetItem", request, GetItemResponse.builder()).build();
  }

  @Override
  public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
    return answer("BatchGetItem", request, BatchGetItemResponse.builder()).build();
  }

  @Override
  public QueryResponse query(QueryRequest request) {
    return answer("Query", request, QueryResponse.builder()).build();
  }

  @Override
  public PutItemResponse putItem(PutItemRequest request) {
    return answer("PutItem", request, PutItemResponse.builder()).build();
  }

  @Override
  public UpdateItemResponse updateItem(UpdateItemRequest request) {
    return answer("UpdateItem", request, UpdateItemResponse.builder()).build();
  }

  @Override
  public DeleteItemResponse deleteItem(DeleteItemRequest request) {
    return answer("DeleteItem", request, DeleteItemResponse.builder()).build();
  }

  @Override
  public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
    return answer("BatchWriteItem", request, BatchWriteItemResponse.builder()).build();
  }

  /**
   * INVARIANT: one token for all attempts of a call, or a transaction whose reply was lost would be
   * carried out twice.
   */
  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    TransactWriteItemsRequest once =
        request.clientRequestToken() == null
            ? request.toBuilder().clientRequestToken(UUID.randomUUID().toString()).build()
            : request;
    return answer("TransactWriteItems", once, TransactWriteItemsResponse.builder()).build();
  }

  private <B extends SdkPojo> B answer(String operation, SdkPojo request, B answer) {
    try {
      byte[] body = calls.call(JsonService.DYNAMODB, operation, ModelJson.written(request));
      return ModelJson.read(body, answer);
    } catch (AwsServiceException refused) {
      throw Refusals.modelled(refused);
    }
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  /** There is nothing to close: the calls are their maker's. */
  @Override
  public void close() {}
}
