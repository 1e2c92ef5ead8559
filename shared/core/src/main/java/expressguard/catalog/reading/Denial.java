package expressguard.catalog.reading;

import expressguard.event.ApiCall;
import expressguard.event.Outcome;
import expressguard.inventory.ResourceId;
import expressguard.inventory.ResourceType;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the message of a refused call says it was for. Most services record a denied call without
 * its parameters, and then nothing else names the resource (public CloudTrail records of ECS,
 * Elastic Load Balancing, CloudWatch and IAM). No name before the words can hold a blank, so a
 * caller cannot bring them into the message.
 */
final class Denial {

  private static final Pattern ARN = Pattern.compile(" on resource: (?:policy )?(arn:[^\\s*]+)");
  private static final Pattern ROLE = Pattern.compile(" on resource: role ([^\\s*]+)");

  private Denial() {}

  /** The one resource that the message names; none where it names all of a kind. */
  static Stream<ResourceId> resource(ApiCall call) {
    if (!(call.outcome() instanceof Outcome.Failed failed) || !failed.denied()) {
      return Stream.empty();
    }
    return first(ARN, failed.message())
        .flatMap(ResourceId::ofArn)
        .or(() -> first(ROLE, failed.message()).map(name -> role(call, name)))
        .stream();
  }

  private static Optional<String> first(Pattern pattern, String message) {
    Matcher matcher = pattern.matcher(message);
    return matcher.find() && ends(message, matcher.end())
        ? Optional.of(matcher.group(1))
        : Optional.empty();
  }

  /** A name that a wildcard follows is only the beginning of one. */
  private static boolean ends(String message, int end) {
    return end == message.length() || message.charAt(end) == ' ';
  }

  private static ResourceId role(ApiCall call, String name) {
    return new ResourceId(ResourceType.ROLE, call.account(), "", name);
  }
}
