package expressguard.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import expressguard.bus.json.TextsJson;
import expressguard.inventory.ExpressService;
import expressguard.inventory.Link;
import expressguard.inventory.ResourceId;
import java.io.IOException;

/** An Express service and what is known to belong to it. */
final class ServiceJson {

  private ServiceJson() {}

  static void write(JsonGenerator json, ExpressService service) throws IOException {
    ResourceId id = service.id();
    json.writeStartObject();
    json.writeStringField("arn", id.toString());
    json.writeStringField("account", id.account());
    json.writeStringField("region", id.region());
    json.writeStringField("cluster", id.name().substring(0, Math.max(0, id.name().indexOf('/'))));
    json.writeStringField("name", id.shortName());
    json.writeStringField("infrastructureRole", service.infrastructureRole());
    TextsJson.write(
        json, "applicationUrls", service.hosts().stream().map(host -> "https://" + host).toList());
    json.writeArrayFieldStart("resources");
    for (Link link : service.links().values()) {
      link(json, link);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void link(JsonGenerator json, Link link) throws IOException {
    json.writeStartObject();
    json.writeStringField("arn", link.resource().toString());
    json.writeStringField("type", link.resource().type().words());
    json.writeStringField("slot", link.slot().name());
    json.writeStringField("basis", link.basis().name());
    json.writeStringField("source", link.source());
    json.writeEndObject();
  }
}
