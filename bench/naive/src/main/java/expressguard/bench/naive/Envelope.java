package expressguard.bench.naive;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** EventBridge's envelope of a record. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Envelope(CloudTrailRecord detail) {}
