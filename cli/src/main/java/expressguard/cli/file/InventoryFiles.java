package expressguard.cli.file;

import expressguard.cloudtrail.input.Failure;
import expressguard.cloudtrail.json.DataReader;
import expressguard.cloudtrail.json.UnreadableJson;
import expressguard.event.Data;
import expressguard.inventory.Descriptions;
import expressguard.inventory.ExpressService;
import expressguard.inventory.Inventory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Express services as AWS describes them, one API output a file or a list of outputs.
 *
 * @param problems the files that could not be used, each in one sentence
 */
public record InventoryFiles(Inventory inventory, List<String> problems) {

  public InventoryFiles {
    problems = List.copyOf(problems);
  }

  public static InventoryFiles read(List<String> paths) {
    List<ExpressService> services = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (String path : paths) {
      try {
        services.addAll(services(path));
      } catch (IOException e) {
        problems.add("inventory `" + path + "`: " + Failure.reason(e));
      }
    }
    return new InventoryFiles(Inventory.of(services), problems);
  }

  private static List<ExpressService> services(String path) throws IOException {
    List<ExpressService> services =
        switch (TextFile.at(path)) {
          case TextFile.Read(var text) -> services(parsed(text));
          case TextFile.Failed(var reason) -> throw new UnreadableJson(reason);
        };
    if (services.isEmpty()) {
      throw new UnreadableJson(
          "it describes no Express service; give the output of DescribeExpressGatewayService or"
              + " DescribeServiceRevisions");
    }
    return services;
  }

  private static Data parsed(String text) throws IOException {
    return new DataReader(TextFile.MOST_BYTES).read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<ExpressService> services(Data output) {
    return switch (output) {
      case Data.Items(var outputs) ->
          outputs.stream().flatMap(one -> Descriptions.read(one).stream()).toList();
      case Data.Members _, Data.Text _, Data.Gap _ -> Descriptions.read(output);
    };
  }
}
