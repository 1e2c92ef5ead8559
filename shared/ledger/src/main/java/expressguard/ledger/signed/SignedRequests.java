package expressguard.ledger.signed;

import expressguard.awsjson.JsonCalls;
import expressguard.awsjson.JsonService;
import expressguard.awsjson.RequestJson;
import expressguard.ledger.item.Item;
import expressguard.ledger.item.Row;
import expressguard.ledger.request.Canceled;
import expressguard.ledger.request.Query;
import expressguard.ledger.request.Requests;
import expressguard.ledger.request.Write;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * Requests by signed calls, whose bodies are written and read here: the SDK's classes of requests
 * and answers describe each of their members by objects, which is a tenth of what a first event
 * would have to load.
 */
public final class SignedRequests implements Requests {

  private final JsonCalls calls;

  public SignedRequests(JsonCalls calls) {
    this.calls = calls;
  }

  @Override
  public Optional<Item> get(String table, Row row) {
    return call("GetItem", Bodies.get(table, row)).item();
  }

  @Override
  public Page query(Query query) {
    Answer answer = call("Query", Bodies.query(query));
    return new Page(answer.items(), answer.last());
  }

  @Override
  public Batch batchGet(String table, List<Row> rows) {
    Answer answer = call("BatchGetItem", Bodies.batchGet(table, rows));
    return new Batch(answer.items(), answer.leftRows());
  }

  @Override
  public List<Item> batchPut(String table, List<Item> items) {
    return call("BatchWriteItem", Bodies.batchPut(table, items)).leftItems();
  }

  @Override
  public boolean write(Write write) {
    try {
      call(Bodies.operation(write) + "Item", json -> Bodies.members(json, write));
      return true;
    } catch (AwsServiceException refused) {
      if (isFor(refused, "ConditionalCheckFailedException")) {
        return false;
      }
      throw refused;
    }
  }

  /** One token for all attempts, or it would be carried out again when a reply is lost. */
  @Override
  public Optional<Canceled> transact(List<Write> writes) {
    try {
      call("TransactWriteItems", Bodies.transact(writes, UUID.randomUUID().toString()));
      return Optional.empty();
    } catch (AwsServiceException refused) {
      if (isFor(refused, "TransactionCanceledException")) {
        byte[] body = refused.awsErrorDetails().rawResponse().asByteArrayUnsafe();
        return Optional.of(Canceled.of(Answer.read(body).reasons(), refused));
      }
      throw refused;
    }
  }

  private static boolean isFor(AwsServiceException refused, String code) {
    return code.equals(refused.awsErrorDetails().errorCode());
  }

  private Answer call(String operation, RequestJson body) {
    return Answer.read(calls.call(JsonService.DYNAMODB, operation, RequestJson.of(body)));
  }
}
