package expressguard.message;

import expressguard.event.Arn;
import expressguard.inventory.ResourceId;
import expressguard.inventory.ResourceType;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The one link that a message has: to the service in the console. It is built from the parts of an
 * ARN that are of the form that AWS gives them, and from nothing else.
 */
public final class ConsoleLink {

  /** What every link begins with. */
  public static final String HOST = "https://console.aws.amazon.com/";

  private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]{2,9}){1,3}-[0-9]{1,2}");

  /** ECS API reference: letters, digits, underscores and hyphens, up to 255. */
  private static final Pattern NAME =
      Pattern.compile("([A-Za-z0-9_-]{1,255})/([A-Za-z0-9_-]{1,255})");

  private ConsoleLink() {}

  /** The link; empty for another partition, and for a name that is none. */
  public static Optional<String> of(ResourceId service) {
    var name = NAME.matcher(service.name());
    boolean standard =
        Arn.parse(service.toString()).filter(arn -> arn.partition().equals("aws")).isPresent();
    return service.type() == ResourceType.SERVICE
            && standard
            && REGION.matcher(service.region()).matches()
            && name.matches()
        ? Optional.of(
            HOST
                + "ecs/v2/clusters/"
                + name.group(1)
                + "/services/"
                + name.group(2)
                + "/health?region="
                + service.region())
        : Optional.empty();
  }
}
