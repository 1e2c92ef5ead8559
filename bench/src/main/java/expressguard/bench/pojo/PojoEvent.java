package expressguard.bench.pojo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/** EventBridge's envelope as the Lambda Events library has it: the detail is a map of anything. */
public record PojoEvent(
    String version,
    String id,
    @JsonProperty("detail-type") String detailType,
    String source,
    String account,
    String time,
    String region,
    List<String> resources,
    Map<String, Object> detail) {}
