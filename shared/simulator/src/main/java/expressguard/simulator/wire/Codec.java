package expressguard.simulator.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.ApiException;
import expressguard.simulator.model.Api;
import expressguard.simulator.model.Operation;
import java.util.Optional;

/** One protocol, for the side that answers and for the side that asks. */
public interface Codec {

  /** The name of the operation that a request is for; empty when it does not say. */
  Optional<String> operation(Api api, HttpCall call);

  /**
   * A request in the API's casing.
   *
   * @throws ApiException when the text is malformed
   */
  ObjectNode request(Operation operation, HttpCall call);

  HttpAnswer answer(Operation operation, ObjectNode answer);

  HttpAnswer fault(Api api, ApiException fault);

  /** A request as it goes over the wire, without a signature. */
  HttpCall call(Operation operation, JsonNode request);

  /**
   * What an answer says, in the API's casing.
   *
   * @throws ApiException with the error that the answer is
   */
  ObjectNode result(Operation operation, HttpAnswer answer);

  /** The codec of an API. */
  static Codec of(Api api) {
    return switch (api.protocol()) {
      case JSON -> new JsonCodec();
      case QUERY -> new FormCodec(false);
      case EC2 -> new FormCodec(true);
      case REST_XML -> new RestXmlCodec();
    };
  }
}
