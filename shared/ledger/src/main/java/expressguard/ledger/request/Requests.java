package expressguard.ledger.request;

import expressguard.ledger.item.Item;
import expressguard.ledger.item.Row;
import java.util.List;
import java.util.Optional;

/**
 * DynamoDB, asked as it wants to be asked: nothing is split, and what it leaves over is told. Reads
 * are strongly consistent.
 *
 * <p>Each throws an {@link software.amazon.awssdk.awscore.exception.AwsServiceException} when
 * DynamoDB refuses, and a {@link software.amazon.awssdk.core.exception.SdkClientException} when
 * there is no answer: what was asked may have been done.
 */
public interface Requests {

  /** The item at a row. */
  Optional<Item> get(String table, Row row);

  /** One page of a partition. */
  Page query(Query query);

  /** The items that are there, in no order; at most 100 are asked for. */
  Batch batchGet(String table, List<Row> rows);

  /** Puts items, each over what may be there; at most 25. Those that were left over are told. */
  List<Item> batchPut(String table, List<Item> items);

  /** Whether a write was carried out; it is not when its condition does not hold. */
  boolean write(Write write);

  /**
   * Carries out all writes or none.
   *
   * <p>INVARIANT: it is carried out once, however often it takes to hear so.
   *
   * @return why none was, when others were there first or there is no capacity
   */
  Optional<Canceled> transact(List<Write> writes);

  /**
   * A page.
   *
   * @param last where the next one begins behind, when there is one
   */
  record Page(List<Item> items, Optional<Row> last) {}

  /**
   * What came of a batch.
   *
   * @param left what it had no capacity for
   */
  record Batch(List<Item> items, List<Row> left) {}
}
