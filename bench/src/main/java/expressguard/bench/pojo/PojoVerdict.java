package expressguard.bench.pojo;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Bytes to a verdict by databind: the envelope is bound, its detail is converted, and a few members
 * are compared. It asks far less of an event than the product does, so it is not slow by its
 * verdict but by its binding.
 */
public final class PojoVerdict {

  private final ObjectMapper mapper =
      new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

  private final Set<String> watched;

  /**
   * @param watched event source and name of the calls that are watched, with a blank between them
   */
  public PojoVerdict(Set<String> watched) {
    this.watched = new TreeSet<>(watched);
  }

  /** Whether it binds an event: not where a member is a text that others write as an object. */
  public boolean reads(byte[] event) {
    try {
      return !of(event).isEmpty();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** What the call was, and by whom. */
  public String of(byte[] event) {
    try {
      PojoEvent envelope = mapper.readValue(event, PojoEvent.class);
      PojoRecord call = mapper.convertValue(envelope.detail(), PojoRecord.class);
      if (!watched.contains(call.eventSource() + " " + call.eventName())) {
        return "unwatched";
      }
      boolean failed = Optional.ofNullable(call.errorCode()).isPresent();
      boolean express = call.eventName().contains("ExpressGatewayService");
      return (failed ? "attempt" : express ? "express" : "direct") + " " + who(call);
    } catch (IOException e) {
      throw new IllegalArgumentException("the event is not readable", e);
    }
  }

  private static String who(PojoRecord call) {
    return Optional.ofNullable(call.userIdentity())
        .map(identity ->
            Optional.ofNullable(identity.invokedBy()).orElse(String.valueOf(identity.arn())))
        .orElse("unknown");
  }
}
