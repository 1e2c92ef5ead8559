package expressguard.simulator.model;

import java.util.Map;
import java.util.Optional;

/**
 * The API of one AWS service.
 *
 * @param service the name in a signature's credential scope, such as {@code elasticloadbalancing}
 * @param target the prefix of the {@code X-Amz-Target} header; empty for protocols without it
 * @param namespace the XML namespace of responses; empty for JSON
 */
public record Api(
    String service,
    String version,
    Protocol protocol,
    String target,
    String jsonVersion,
    String namespace,
    Map<String, Operation> operations,
    Map<String, Shape> shapes) {

  public Optional<Operation> operation(String name) {
    return Optional.ofNullable(operations.get(name));
  }

  /** A shape of this model; an unknown name is an error in the model, not in a request. */
  public Shape shape(String name) {
    return Optional.ofNullable(shapes.get(name))
        .orElseThrow(() -> new IllegalStateException("no shape `" + name + "` in " + service));
  }
}
