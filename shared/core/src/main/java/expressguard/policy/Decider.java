package expressguard.policy;

import expressguard.conflict.Conflict;
import expressguard.conflict.Status;
import expressguard.inventory.ResourceId;
import expressguard.policy.match.Match.Reach;
import expressguard.policy.match.ServiceTags;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Decides what to do about a conflict. Rules first, and what they say adds up; then the windows
 * that were open; then a waiver, which leaves nothing but observe.
 *
 * <pre>
 * rule matches                   its responses are added
 * rule cannot be evaluated       it is skipped, and the errors say so
 * no rule matches                observe
 * a freeze window was open       its responses are added; allow windows are void
 * an allow window was open       stronger responses become what it allows at most
 * a waiver fits                  observe; an expired one is mentioned and changes nothing
 * </pre>
 */
public final class Decider {

  private final Policy policy;
  private final Conflict conflict;
  private final Instant at;
  private final Instant now;
  private final Draft draft;

  private Decider(Policy policy, Conflict conflict, Instant at, Instant now) {
    this.policy = policy;
    this.conflict = conflict;
    this.at = at;
    this.now = now;
    this.draft = new Draft(conflict);
  }

  /**
   * The decision on a conflict of a service whose tags were read.
   *
   * @param at when the cause happened; windows and waivers hold or do not hold then
   */
  public static Decision decide(
      Policy policy, Conflict conflict, Map<String, String> serviceTags, Instant at) {
    ServiceTags own = ServiceTags.of(serviceTags);
    return decide(
        policy,
        conflict,
        service -> service.equals(conflict.service()) ? own : new ServiceTags.Unread(),
        at);
  }

  /** The decision on a conflict of several services, whose tags may have been read or not. */
  public static Decision decide(
      Policy policy, Conflict conflict, Function<ResourceId, ServiceTags> tags, Instant at) {
    return new Decider(policy, conflict, at, at).decide(tags);
  }

  /**
   * The decision on a conflict as it stands today: windows count when its cause happened, waivers
   * for as long as it is open.
   *
   * @param now what the clock says; an earlier time than the cause's counts as that
   */
  public static Decision asOf(
      Policy policy, Conflict conflict, Function<ResourceId, ServiceTags> tags, Instant now) {
    Instant at = conflict.cause().at();
    boolean lasts = conflict.status() instanceof Status.Open && now.isAfter(at);
    return new Decider(policy, conflict, at, lasts ? now : at).decide(tags);
  }

  /**
   * The names of the rules that had a say, in the policy's order; none when a waiver took it away.
   */
  public static List<String> deciding(
      Policy policy, Conflict conflict, Function<ResourceId, ServiceTags> tags, Instant at) {
    return policy.waivers().stream()
            .anyMatch(waiver -> waiver.fits(conflict) && !waiver.expiredAt(at))
        ? List.of()
        : policy.rules().stream()
            .filter(rule -> rule.match().reach(conflict, tags).reaches())
            .map(Rule::name)
            .toList();
  }

  private Decision decide(Function<ResourceId, ServiceTags> tags) {
    rules(tags);
    if (!freezes()) {
      allowances();
    }
    waivers();
    return draft.decision();
  }

  private void rules(Function<ResourceId, ServiceTags> tags) {
    boolean any = false;
    for (Rule rule : policy.rules()) {
      Reach reach = rule.match().reach(conflict, tags);
      if (reach instanceof Reach.Unclear(var why)) {
        draft.error("rule `" + rule.name() + "` was skipped: " + why);
      } else if (reach.reaches()) {
        any = true;
        draft.add("rule `" + rule.name() + "`", rule.responses(), rule.onUnsure(), reach);
      }
    }
    if (!any) {
      draft.reason("no rule matched");
    }
  }

  private boolean freezes() {
    boolean any = false;
    for (Window window : openWindows()) {
      if (window instanceof Window.Freeze freeze) {
        Reach reach = freeze.match().reach(conflict, _ -> new ServiceTags.Unread());
        if (reach instanceof Reach.Unclear(var why)) {
          draft.error("freeze window `" + freeze.name() + "` was skipped: " + why);
        } else if (reach.reaches()) {
          any = true;
          draft.add(
              "freeze window `" + freeze.name() + "`", freeze.responses(), Response.NOTIFY, reach);
        }
      }
    }
    return any;
  }

  private void allowances() {
    for (Window window : openWindows()) {
      if (window instanceof Window.Allow allow && allow.coversAllOf(conflict)) {
        draft.lowerTo(allow.atMost());
        draft.reason("allow window `" + allow.name() + "` leaves at most " + allow.atMost().word());
      }
    }
  }

  private void waivers() {
    for (Waiver waiver : policy.waivers()) {
      if (waiver.fits(conflict)) {
        if (waiver.expiredAt(now)) {
          draft.reason("waiver `" + waiver.name() + "` expired on " + waiver.expires());
        } else {
          draft.lowerTo(Response.OBSERVE);
          draft.reason(
              "waiver `%s` of `%s` until %s leaves only observe: `%s`"
                  .formatted(waiver.name(), waiver.owner(), waiver.expires(), waiver.reason()));
        }
      }
    }
  }

  private List<Window> openWindows() {
    return policy.windows().stream().filter(window -> window.openAt(at)).toList();
  }
}
