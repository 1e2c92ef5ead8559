package expressguard.simulator.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.Account;
import expressguard.simulator.account.ApiException;
import expressguard.simulator.model.ApiModels;
import expressguard.simulator.model.Operation;
import expressguard.simulator.wire.Codec;
import expressguard.simulator.wire.HttpCall;
import java.util.LinkedHashMap;
import java.util.Map;

/** An account whose resources an emulator keeps; every call goes through the emulator's own API. */
public final class UpstreamAccount implements Account {

  private final ApiModels models;
  private final Upstream upstream;
  private final String region;
  private final ScalingTags scalingTags = new ScalingTags();

  public UpstreamAccount(ApiModels models, Upstream upstream, String region) {
    this.models = models;
    this.upstream = upstream;
    this.region = region;
  }

  @Override
  public ObjectNode call(String service, String name, JsonNode request) {
    Operation operation =
        models
            .operation(service, name)
            .orElseThrow(() ->
                ApiException.of(
                    "UnknownOperationException",
                    501,
                    "The simulator does not know `%s` of `%s`".formatted(name, service)));
    return scalingTags
        .answer(service, name, request)
        .orElseGet(() -> sent(operation, service, request));
  }

  private ObjectNode sent(Operation operation, String service, JsonNode request) {
    Codec codec = Codec.of(operation.api());
    HttpCall call = signed(codec.call(operation, request), service);
    ObjectNode answer = codec.result(operation, upstream.send(call));
    scalingTags.note(service, operation.name(), request, answer);
    return answer;
  }

  // Emulators find the service in the credential scope and do not check the signature.
  private HttpCall signed(HttpCall call, String service) {
    Map<String, String> headers = new LinkedHashMap<>(call.headers());
    headers.put(
        "Authorization",
        "AWS4-HMAC-SHA256 Credential=SIMULATOR/20260101/%s/%s/aws4_request, SignedHeaders=host, Signature=0"
            .formatted(region, service));
    return new HttpCall(call.method(), call.path(), call.query(), headers, call.body());
  }
}
