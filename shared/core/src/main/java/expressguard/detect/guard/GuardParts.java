package expressguard.detect.guard;

import expressguard.catalog.FieldValue;
import expressguard.catalog.FieldWrite;
import expressguard.catalog.Fields;
import expressguard.catalog.Touch;
import expressguard.classify.Fact;
import expressguard.guard.GuardStack;
import expressguard.inventory.ResourceId;
import expressguard.inventory.ResourceType;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a call wrote of the guard. A call on an organization's policy, or one that takes a boundary
 * away, does not say whose policy it is; only earlier records do, and where they do not, it is not
 * the guard's.
 */
public final class GuardParts {

  private static final String POLICIES = "policies[";
  private static final String BOUNDARY = "permissionsBoundary";
  private static final String NAME = "name";

  /** The organization's policies that bear a name of the guard's. */
  private final SortedSet<ResourceId> carriers = new TreeSet<>();

  /** The boundaries that roles and users bear. */
  private final SortedMap<ResourceId, String> boundaries = new TreeMap<>();

  /** What can be about the guard: the stack that the call must be shown to. */
  public static Optional<ResourceId> stack(Touch touch) {
    boolean concerned =
        GuardStack.owns(touch.resource())
            || touch.resource().type() == ResourceType.ORGANIZATION_POLICY
            || touch.writes().stream().anyMatch(GuardParts::isCarried);
    return concerned ? Optional.of(GuardStack.of(touch.resource().account())) : Optional.empty();
  }

  private static boolean isCarried(FieldWrite write) {
    return write.field().equals(BOUNDARY) || isPolicy(write.field());
  }

  /** The stacks that some facts can be about. */
  public static NavigableSet<ResourceId> stacks(Collection<Fact> facts) {
    TreeSet<ResourceId> stacks = new TreeSet<>();
    for (Fact fact : facts) {
      fact.touches().forEach(touch -> stack(touch).ifPresent(stacks::add));
    }
    return stacks;
  }

  /** What a call wrote of the guard, as far as the calls before it tell. */
  List<FieldWrite> written(Touch touch) {
    if (GuardStack.owns(touch.resource()) || isCarrier(touch)) {
      return touch.writes().isEmpty() ? List.of(called()) : touch.writes();
    }
    return touch.writes().stream().filter(write -> isGuards(touch.resource(), write)).toList();
  }

  private boolean isCarrier(Touch touch) {
    return carriers.contains(touch.resource()) || isNamed(touch);
  }

  private boolean isGuards(ResourceId bearer, FieldWrite write) {
    return isPolicy(write.field())
        || (write.field().equals(BOUNDARY)
            && (isPolicy(text(write)) || isPolicy(boundaries.getOrDefault(bearer, ""))));
  }

  /** What of it takes something from the guard: switching on, attaching and creating do not. */
  static List<FieldWrite> against(ResourceId resource, List<FieldWrite> written) {
    boolean created =
        written.stream()
            .anyMatch(write -> write.field().equals(Fields.EXISTENCE) && !isGone(write));
    return created
        ? List.of()
        : written.stream().filter(write -> isAgainst(resource, write)).toList();
  }

  private static boolean isAgainst(ResourceId resource, FieldWrite write) {
    String field = write.field();
    return switch (field) {
      case "state" -> !text(write).equals("ENABLED");
      case "logging" -> !text(write).equals("started");
      case "reservedConcurrentExecutions" -> !isGone(write);
      case NAME -> false;
      case BOUNDARY -> !isPolicy(text(write));
      default ->
          isGone(write)
              || !(isPolicy(field)
                  || (resource.type() == ResourceType.ORGANIZATION_POLICY
                      && field.startsWith("targets[")));
    };
  }

  private static boolean isGone(FieldWrite write) {
    return write.value() instanceof FieldValue.Gone;
  }

  private static FieldWrite called() {
    return new FieldWrite(Fields.CALL, FieldValue.shown("called"));
  }

  /** Remembers what a successful call shows. */
  void learn(Touch touch) {
    if (isNamed(touch)) {
      carriers.add(touch.resource());
    }
    for (FieldWrite write : touch.writes()) {
      if (write.field().equals(BOUNDARY)) {
        boundaries.put(touch.resource(), text(write));
      }
    }
  }

  private static boolean isNamed(Touch touch) {
    return touch.resource().type() == ResourceType.ORGANIZATION_POLICY
        && touch.writes().stream()
            .anyMatch(write -> write.field().equals(NAME) && GuardStack.isOwn(text(write)));
  }

  /** Whether a text is, or a field is about, one of the guard's managed policies. */
  private static boolean isPolicy(String text) {
    String arn =
        text.startsWith(POLICIES) ? text.substring(POLICIES.length(), text.length() - 1) : text;
    return ResourceId.ofArn(arn)
        .filter(policy -> policy.type() == ResourceType.POLICY)
        .filter(GuardStack::owns)
        .isPresent();
  }

  private static String text(FieldWrite write) {
    return write.value() instanceof FieldValue.Shown(var text) ? text : "";
  }
}
