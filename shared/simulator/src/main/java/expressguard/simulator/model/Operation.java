package expressguard.simulator.model;

import java.util.List;

/**
 * One operation of an AWS API.
 *
 * @param input the name of the request's shape
 * @param output the name of the response's shape; empty for none
 * @param wrapper the element around a query response's content; empty for none
 * @param root the element around a REST request's body; empty for none
 * @param method the HTTP method
 * @param uri the path with its labels, {@code /} except for REST
 */
public record Operation(
    Api api,
    String name,
    String input,
    String output,
    String wrapper,
    String root,
    String method,
    String uri) {

  private static final List<String> READS = List.of("Describe", "List", "Get", "Lookup");

  public boolean readOnly() {
    return READS.stream().anyMatch(name::startsWith);
  }
}
