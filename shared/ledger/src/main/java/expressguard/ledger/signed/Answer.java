package expressguard.ledger.signed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import expressguard.ledger.item.Item;
import expressguard.ledger.item.Row;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * What answers say, of which each operation's has some (DynamoDB API reference, actions).
 *
 * @param item of one row that was asked for
 * @param items of a query or a batch
 * @param last where a query ended before its end
 * @param leftRows what a batch had no capacity to read
 * @param leftItems what a batch had no capacity to put
 * @param reasons the code of each action of a transaction that was canceled
 */
record Answer(
    Optional<Item> item,
    List<Item> items,
    Optional<Row> last,
    List<Row> leftRows,
    List<Item> leftItems,
    List<String> reasons) {

  /** An answer of DynamoDB has 16 MB at most; the factory's own limit for one text is more. */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxDocumentLength(64_000_000).build())
          .build();

  /**
   * Reads an answer.
   *
   * @throws SdkClientException when it is no JSON, or of another form than the API says
   */
  static Answer read(byte[] body) {
    try (JsonParser json = JSON.createParser(body)) {
      return new AnswerReader(json).answer();
    } catch (IOException e) {
      // The parser quotes the text it stumbled over, which must not get into a message.
      throw SdkClientException.create("an answer of DynamoDB cannot be read");
    }
  }
}
