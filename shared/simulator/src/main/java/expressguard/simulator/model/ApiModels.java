package expressguard.simulator.model;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The APIs that the simulator knows. Their shapes are AWS's own, as botocore ships them (Apache
 * License 2.0), cut down to the operations that are served.
 */
public final class ApiModels {

  private static final List<String> SERVICES =
      List.of(
          "ecs",
          "elasticloadbalancing",
          "route53",
          "application-autoscaling",
          "ec2",
          "logs",
          "monitoring",
          "acm",
          "cloudtrail");

  private static final ApiModels STANDARD = read();

  private final Map<String, Api> apis;

  private ApiModels(Map<String, Api> apis) {
    this.apis = apis;
  }

  /** The models that are part of this module; immutable, so all worlds share them. */
  public static ApiModels standard() {
    return STANDARD;
  }

  private static ApiModels read() {
    Map<String, Api> apis = new LinkedHashMap<>();
    for (String service : SERVICES) {
      apis.put(service, read(service));
    }
    return new ApiModels(apis);
  }

  public Optional<Api> api(String service) {
    return Optional.ofNullable(apis.get(service));
  }

  public Optional<Operation> operation(String service, String name) {
    return api(service).flatMap(api -> api.operation(name));
  }

  /** The API whose {@code X-Amz-Target} prefix this is. */
  public Optional<Api> byTarget(String prefix) {
    return apis.values().stream()
        .filter(api -> !prefix.isEmpty() && api.target().equals(prefix))
        .findFirst();
  }

  private static Api read(String service) {
    try (InputStream in = ApiModels.class.getResourceAsStream(service + ".json")) {
      if (in == null) {
        throw new IllegalStateException("the model of `" + service + "` is missing");
      }
      return ModelFile.api(new JsonMapper().readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
