package expressguard.function.notify.owner;

import expressguard.inventory.ResourceId;
import expressguard.lambda.log.Fault;
import expressguard.lambda.log.Line;
import java.util.Optional;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Tag;

/** The tags of services and clusters. */
public final class EcsTags implements Tags {

  private static final Logger LOG = LogManager.getLogger(EcsTags.class);

  private final EcsClient ecs;

  public EcsTags(EcsClient ecs) {
    this.ecs = ecs;
  }

  @Override
  public Optional<String> value(ResourceId resource, String key) throws UnknownOwnerException {
    try {
      return ecs.listTagsForResource(list -> list.resourceArn(resource.toString())).tags().stream()
          .filter(tag -> tag.key().equals(key))
          .map(Tag::value)
          .filter(value -> !value.isBlank())
          .findFirst();
    } catch (SdkException e) {
      LOG.warn(Line.of("owner cannot be read").with("why", Fault.text(e)));
      throw new UnknownOwnerException(
          "the tags of the " + resource.type().words() + " cannot be read");
    }
  }
}
