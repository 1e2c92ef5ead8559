package expressguard.event;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * One API call that CloudTrail recorded, successful or not.
 *
 * @param eventId CloudTrail's eventID: the same call delivered twice has it twice
 * @param at CloudTrail's eventTime, whose resolution is one second: ties are normal
 * @param account the account whose resources the call was for (recipientAccountId)
 * @param request requestParameters in CloudTrail's casing (first letter lower)
 * @param response responseElements; mostly absent
 * @param additional additionalEventData
 * @param apiVersion the version of the API that was called; empty where CloudTrail does not say
 * @param resources ARNs that CloudTrail lists beside the call
 */
public record ApiCall(
    String eventId,
    Instant at,
    EventKey key,
    String account,
    String region,
    Caller caller,
    Outcome outcome,
    Data request,
    Data response,
    Data additional,
    String apiVersion,
    List<String> resources)
    implements Comparable<ApiCall> {

  private static final Comparator<ApiCall> ORDER =
      Comparator.comparing(ApiCall::at).thenComparing(ApiCall::eventId);

  public ApiCall {
    resources = List.copyOf(resources);
  }

  public boolean succeeded() {
    return outcome instanceof Outcome.Succeeded;
  }

  /** The same call with other parameters: what a response describes, read as a request is. */
  public ApiCall withRequest(Data other) {
    return new ApiCall(
        eventId,
        at,
        key,
        account,
        region,
        caller,
        outcome,
        other,
        response,
        additional,
        apiVersion,
        resources);
  }

  /** All that the call says as one text; for comparison, not for display. */
  public String canonical() {
    return List.of(eventId, at, key, account, region, caller, outcome, apiVersion, resources)
        + List.of(request.canonical(), response.canonical(), additional.canonical()).toString();
  }

  /** The call without what it carries: parameters hold secrets, and this text can go anywhere. */
  @Override
  public String toString() {
    return key + " " + eventId + " at " + at;
  }

  /**
   * By time, then by event id. The second part only makes an order repeatable; it never says which
   * of two calls of one second came first.
   */
  @Override
  public int compareTo(ApiCall other) {
    return ORDER.compare(this, other);
  }
}
