package expressguard.awsjson.signed;

import expressguard.awsjson.JsonService;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.regions.EndpointTag;
import software.amazon.awssdk.regions.PartitionEndpointKey;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;

/**
 * Where the services of a Region are, and under which name requests are signed there. Read from the
 * same variables as by the SDK's clients (AWS SDKs and Tools Reference Guide, "Service-specific
 * endpoints", "Dual-stack and FIPS endpoints"); profile files are not read.
 */
public final class Endpoints {

  private final Map<String, String> environment;
  private final Region region;

  /**
   * Those of an environment.
   *
   * @throws IllegalStateException when it names no Region
   */
  public Endpoints(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
    this.region =
        setting("aws.region", "AWS_REGION")
            .map(Region::of)
            .orElseThrow(() ->
                new IllegalStateException(
                    "the environment variable `AWS_REGION` is not set; Lambda sets it"));
  }

  String region() {
    return region.id();
  }

  URI of(JsonService service) {
    return URI.create(
        set("AWS_ENDPOINT_URL_" + service.name())
            .or(() -> setting("aws.endpointUrl", "AWS_ENDPOINT_URL"))
            .orElseGet(() -> "https://" + host(service)));
  }

  private String host(JsonService service) {
    List<EndpointTag> tags = new ArrayList<>();
    if (isOn("aws.useDualstackEndpoint", "AWS_USE_DUALSTACK_ENDPOINT")) {
      tags.add(EndpointTag.DUALSTACK);
    }
    if (isOn("aws.useFipsEndpoint", "AWS_USE_FIPS_ENDPOINT")) {
      tags.add(EndpointTag.FIPS);
    }
    PartitionMetadata partition = PartitionMetadata.of(region);
    PartitionEndpointKey kind = PartitionEndpointKey.builder().tags(tags).build();
    return partition
        .hostname(kind)
        .replace("{service}", service.prefix())
        .replace("{region}", region.id())
        .replace("{dnsSuffix}", partition.dnsSuffix(kind));
  }

  private boolean isOn(String property, String variable) {
    return setting(property, variable).filter("true"::equalsIgnoreCase).isPresent();
  }

  private Optional<String> setting(String property, String variable) {
    return Optional.ofNullable(System.getProperty(property)).or(() -> set(variable));
  }

  private Optional<String> set(String variable) {
    return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
  }
}
