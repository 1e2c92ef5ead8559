package expressguard.catalog.reading;

import expressguard.catalog.parameters.Parameters;
import expressguard.event.ApiCall;
import expressguard.event.Data;
import expressguard.inventory.ResourceId;
import expressguard.inventory.ResourceType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which resources a call is about.
 *
 * @param words the members that name them, for people
 * @param naming the request members that name them, which are therefore no fields
 * @param types the kinds that the API takes; what is named beside them is left out
 */
public record Subject(String words, List<String> naming, Set<ResourceType> types, Finder finder) {

  /** The resources that a call's members name; none when they cannot be read. */
  @FunctionalInterface
  public interface Finder {
    Stream<ResourceId> find(ApiCall call);
  }

  public Subject {
    naming = List.copyOf(naming);
    types = Set.copyOf(types);
  }

  /** Resources of one kind, found by a rule of their own. */
  public static Subject of(ResourceType type, Finder finder, String... naming) {
    return new Subject(quoted(naming), List.of(naming), Set.of(type), finder);
  }

  /** The resource whose ARN stands at a member. */
  public static Subject arn(String member, ResourceType... types) {
    return new Subject(
        quoted(member),
        List.of(member),
        kinds(types),
        call -> Parameters.of(call).textAt(member).flatMap(ResourceId::ofArn).stream());
  }

  /** The resources whose ARNs stand in a list. */
  public static Subject arns(String member, ResourceType... types) {
    return new Subject(
        "each of " + quoted(member),
        List.of(member),
        kinds(types),
        call -> Parameters.of(call).textsAt(member).stream().flatMap(arn -> named(arn).stream()));
  }

  /** The resource of the caller's account and Region that a member names, or its ARN. */
  public static Subject named(String member, ResourceType type) {
    return of(
        type,
        call -> Parameters.of(call).textAt(member).map(name -> here(call, type, name)).stream(),
        member);
  }

  /** The resources of the caller's account and Region that a list names, or their ARNs. */
  public static Subject eachNamed(String member, ResourceType type) {
    return of(
        type,
        call -> Parameters.of(call).textsAt(member).stream().map(name -> here(call, type, name)),
        member);
  }

  /** The resource that a call made: its ARN stands in the first entry of a list of the response. */
  public static Subject made(String list, String member, ResourceType type) {
    return new Subject(
        "`responseElements." + list + "[0]." + member + "`",
        List.of(),
        Set.of(type),
        call ->
            call.response().listAt(list).stream()
                .limit(1)
                .flatMap(made -> made.textAt(member).flatMap(ResourceId::ofArn).stream()));
  }

  /** A resource of the account and Region that a call was for, by its ARN or its name. */
  public static ResourceId here(ApiCall call, ResourceType type, String name) {
    return named(name).orElse(new ResourceId(type, call.account(), call.region(), name));
  }

  /**
   * The resources: those that the call names. Only where that cannot be read, those that CloudTrail
   * lists beside the call, and the one that a denial names.
   */
  public List<ResourceId> resources(ApiCall call) {
    List<ResourceId> named = ofTypes(finder.find(call));
    return named.isEmpty() && !isRead(call)
        ? ofTypes(Stream.concat(listed(call), Denial.resource(call)))
        : named;
  }

  private static Stream<ResourceId> listed(ApiCall call) {
    return call.resources().stream().flatMap(arn -> named(arn).stream());
  }

  private boolean isRead(ApiCall call) {
    Data parameters = Parameters.of(call);
    return !naming.isEmpty()
        && naming.stream().noneMatch(member -> parameters.at(member) instanceof Data.Gap);
  }

  /** The parameters of the call that set fields. */
  Data setting(ApiCall call) {
    return Parameters.setting(call, naming);
  }

  private List<ResourceId> ofTypes(Stream<ResourceId> resources) {
    return resources.filter(resource -> types.contains(resource.type())).distinct().toList();
  }

  private static Optional<ResourceId> named(String arn) {
    return ResourceId.ofArn(arn);
  }

  private static Set<ResourceType> kinds(ResourceType... types) {
    return types.length == 0 ? EnumSet.allOf(ResourceType.class) : Set.of(types);
  }

  private static String quoted(String... members) {
    return String.join(", ", Arrays.stream(members).map(member -> "`" + member + "`").toList());
  }
}
