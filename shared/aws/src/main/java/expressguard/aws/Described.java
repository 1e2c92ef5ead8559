package expressguard.aws;

import expressguard.event.Data;
import expressguard.inventory.Descriptions;
import expressguard.inventory.ExpressService;
import expressguard.inventory.Inventory;
import expressguard.inventory.ResourceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Express services as AWS describes them.
 *
 * @param outputs the outputs themselves, member by member
 * @param states what AWS says of a resource's state, in its own words
 */
public record Described(
    List<Data> outputs, Inventory inventory, SortedMap<ResourceId, String> states) {

  public Described {
    outputs = List.copyOf(outputs);
    states = Collections.unmodifiableSortedMap(new TreeMap<>(states));
  }

  /** What outputs of DescribeExpressGatewayService and DescribeServiceRevisions say. */
  static Described of(Collection<Data> outputs) {
    List<ExpressService> services = new ArrayList<>();
    TreeMap<ResourceId, String> states = new TreeMap<>();
    for (Data output : outputs) {
      services.addAll(Descriptions.read(output));
      states(output, states);
      output
          .textAt("service.serviceArn")
          .flatMap(ResourceId::ofArn)
          .ifPresent(id ->
              output
                  .textAt("service.status.statusCode")
                  .ifPresent(status -> states.put(id, status)));
    }
    return new Described(List.copyOf(outputs), Inventory.of(services), states);
  }

  /** Wherever an object has an ARN and a status, they belong together. */
  private static void states(Data data, SortedMap<ResourceId, String> states) {
    switch (data) {
      case Data.Members(var members) -> {
        data.textAt("arn")
            .flatMap(ResourceId::ofArn)
            .ifPresent(id -> data.textAt("status").ifPresent(status -> states.put(id, status)));
        members.values().forEach(member -> states(member, states));
      }
      case Data.Items(var values) -> values.forEach(value -> states(value, states));
      case Data.Text _, Data.Gap _ -> {}
    }
  }
}
