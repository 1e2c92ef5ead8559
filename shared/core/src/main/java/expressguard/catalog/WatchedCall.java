package expressguard.catalog;

import expressguard.event.ApiCall;
import expressguard.event.Basis;
import expressguard.event.EventKey;
import java.util.List;

/**
 * One row of the catalogue: an API that can write what Express Mode manages.
 *
 * @param reads the request members that name the resource and its fields, for people
 * @param meaning one sentence: what a direct call of it does to an Express service
 * @param basis how that is known
 * @param source where it is said or was seen
 */
public record WatchedCall(
    EventKey key,
    Api api,
    FieldReader reader,
    String reads,
    String meaning,
    Basis basis,
    String source) {

  /** Which of several APIs that share an event source and name. */
  public enum Api {
    /** The three writing APIs of Express Mode. */
    EXPRESS,
    /** Any other API. */
    DIRECT,
    /** Elastic Load Balancing v2, which shares its event source and nine names with Classic. */
    ELBV2,
    /** Application Auto Scaling, which arrives under EC2 Auto Scaling's event source. */
    APPLICATION_AUTO_SCALING
  }

  /** What a call did, resource by resource. */
  public List<Touch> touches(ApiCall call) {
    return reader.touches(call);
  }
}
