package expressguard.ledger;

import expressguard.classify.Fact;
import expressguard.event.ApiCall;
import expressguard.event.Arn;
import expressguard.finding.Finding;
import expressguard.inventory.ExpressService;
import expressguard.inventory.ResourceId;
import expressguard.standing.Keys;
import expressguard.standing.Standing;
import expressguard.testkit.Story;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Facts, services and steps as the contracts need them. */
public final class Given {

  private static final Story STORY = Story.named("sidecar");

  private Given() {}

  static List<Fact> facts() {
    return Recorded.facts(STORY.calls());
  }

  /** The same call again and again under ids of its own. */
  static List<Fact> many(int count) {
    return IntStream.range(0, count).mapToObj(number -> fact("many-" + number)).toList();
  }

  /** A call under an id of its own. */
  public static Fact fact(String eventId) {
    return Recorded.facts(List.of(named(STORY.calls().getFirst(), eventId))).getFirst();
  }

  static ApiCall named(ApiCall call, String eventId) {
    return new ApiCall(
        eventId,
        call.at(),
        call.key(),
        call.account(),
        call.region(),
        call.caller(),
        call.outcome(),
        call.request(),
        call.response(),
        call.additional(),
        call.apiVersion(),
        call.resources());
  }

  static ExpressService service() {
    return STORY.report().inventory().services().getFirst();
  }

  public static ResourceId service(String name) {
    return ResourceId.ofArn(
            new Arn("aws", "ecs", "eu-central-1", "111122223333", "service/default/" + name)
                .toString())
        .orElseThrow();
  }

  /** Several findings of one service. */
  static List<Finding> findings() {
    return Story.all().stream()
        .map(story -> story.report().findings())
        .max(Comparator.comparingInt(List::size))
        .orElseThrow();
  }

  /** The first step of a service, with nothing told. */
  public static Advance first(ExpressService service, Optional<Fact> fact) {
    Known before = Known.nothing(service.id());
    Known after = new Known(service, before.standing(), Keys.of(service), true, 1);
    return new Advance(fact, before, after, Optional.empty());
  }

  /** A step to where findings lead, announced. */
  static Advance told(Known before, List<Finding> findings) {
    Standing standing = before.standing().after(findings, 99).standing();
    Known after =
        new Known(before.service(), standing, before.keys(), false, before.revision() + 1);
    return new Advance(
        Optional.empty(),
        before,
        after,
        Optional.of(announcement(before.id(), standing.version())));
  }

  /** A step that looks under more keys. */
  public static Advance looking(Known before, String... keys) {
    SortedSet<String> more = new TreeSet<>(before.keys());
    more.addAll(List.of(keys));
    return lookingUnder(before, more);
  }

  /** A step that looks under these keys and no others; a service that looks under none departs. */
  public static Advance lookingUnder(Known before, Collection<String> keys) {
    Known after =
        new Known(
            before.service(),
            before.standing(),
            new TreeSet<>(keys),
            before.fresh(),
            before.revision() + 1);
    return new Advance(Optional.empty(), before, after, Optional.empty());
  }

  static Announcement announcement(ResourceId service, long version) {
    return new Announcement(
        service + " v" + version, service, version, List.of("{\"version\":" + version + "}"));
  }
}
