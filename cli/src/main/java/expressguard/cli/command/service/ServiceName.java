package expressguard.cli.command.service;

import expressguard.inventory.ExpressService;
import expressguard.inventory.Inventory;
import expressguard.inventory.ResourceId;
import expressguard.inventory.ResourceType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;

/**
 * A service as people name it.
 *
 * @param text an ARN, or cluster and name
 * @param arn the service of the ARN; empty where the text is cluster and name
 */
record ServiceName(String text, Optional<ResourceId> arn) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,255}/[A-Za-z0-9_-]{1,255}");

  /** Reads the value of an option. */
  static ServiceName parse(String text) {
    Optional<ResourceId> arn =
        ResourceId.ofArn(text).filter(id -> id.type() == ResourceType.SERVICE);
    if (arn.isEmpty() && !NAME.matcher(text).matches()) {
      throw new TypeConversionException(
          "`" + text + "` is no service; give its ARN, or `cluster/name`");
    }
    return new ServiceName(text, arn);
  }

  /** The services that it can mean; an ARN means one, whether it is known or not. */
  List<ResourceId> meant(Inventory inventory) {
    return meant(inventory.services().stream().map(ExpressService::id).toList());
  }

  /** The services that it can mean among some. */
  List<ResourceId> meant(Collection<ResourceId> services) {
    return arn.map(List::of)
        .orElseGet(() -> services.stream().filter(id -> id.name().equals(text)).toList());
  }

  Optional<String> region() {
    return arn.map(ResourceId::region);
  }
}
