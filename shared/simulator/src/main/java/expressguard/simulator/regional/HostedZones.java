package expressguard.simulator.regional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.ApiException;
import expressguard.simulator.account.Handler;
import expressguard.simulator.account.Ids;
import expressguard.simulator.account.Shelf;
import expressguard.simulator.account.Tree;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Hosted zones and record sets (Route 53 API reference). */
final class HostedZones {

  private final Ids ids;
  private final InstantSource clock;
  private final Shelf zones = new Shelf("NoSuchHostedZone");
  private final Map<String, Shelf> records = new HashMap<>();

  HostedZones(Ids ids, InstantSource clock) {
    this.ids = ids;
    this.clock = clock;
  }

  Map<String, Handler> operations() {
    return Map.of(
        "CreateHostedZone", this::create,
        "ListHostedZones", _ -> this.list(),
        "ChangeResourceRecordSets", this::change,
        "ListResourceRecordSets", this::recordSets);
  }

  private ObjectNode create(JsonNode request) {
    String id = "Z" + ids.hex(19).toUpperCase(Locale.ROOT);
    ObjectNode zone =
        Tree.object()
            .put("Id", "/hostedzone/" + id)
            .put("Name", dotted(Tree.text(request, "Name")))
            .put("CallerReference", Tree.text(request, "CallerReference"));
    zones.put(id, zone);
    records.put(id, new Shelf("InvalidChangeBatch"));
    ObjectNode answer = Tree.object();
    answer.set("HostedZone", zone.deepCopy());
    answer.set("ChangeInfo", changed());
    answer.putObject("DelegationSet").putArray("NameServers").add("ns-1.awsdns-01.org");
    return answer.put("Location", "https://route53.amazonaws.com/2013-04-01/hostedzone/" + id);
  }

  private ObjectNode list() {
    ObjectNode answer = Tree.object();
    answer.set("HostedZones", Tree.list(zones.all().toArray(JsonNode[]::new)).deepCopy());
    return answer.put("Marker", "").put("IsTruncated", false).put("MaxItems", "100");
  }

  private ObjectNode change(JsonNode request) {
    Shelf held = recordsOf(request);
    for (JsonNode change : request.path("ChangeBatch").path("Changes")) {
      ObjectNode record = Tree.object(change.path("ResourceRecordSet").deepCopy());
      record.put("Name", dotted(Tree.text(record, "Name")));
      String key = Tree.text(record, "Name") + " " + Tree.text(record, "Type");
      switch (Tree.text(change, "Action")) {
        case "DELETE" -> held.remove(key);
        case "CREATE" -> {
          if (held.find(key).isPresent()) {
            throw ApiException.of("InvalidChangeBatch", "The record set already exists: " + key);
          }
          held.put(key, record);
        }
        default -> held.put(key, record);
      }
    }
    return Tree.object().set("ChangeInfo", changed());
  }

  private ObjectNode recordSets(JsonNode request) {
    List<ObjectNode> all = recordsOf(request).all();
    ObjectNode answer = Tree.object();
    answer.set("ResourceRecordSets", Tree.list(all.toArray(JsonNode[]::new)).deepCopy());
    return answer.put("IsTruncated", false).put("MaxItems", "300");
  }

  private Shelf recordsOf(JsonNode request) {
    String id = Tree.text(request, "HostedZoneId").replaceFirst("^/hostedzone/", "");
    zones.get(id);
    return records.computeIfAbsent(id, _ -> new Shelf("InvalidChangeBatch"));
  }

  private ObjectNode changed() {
    return Tree.object()
        .put("Id", "/change/C" + ids.hex(19).toUpperCase(Locale.ROOT))
        .put("Status", "PENDING")
        .put("SubmittedAt", clock.instant().toString());
  }

  private static String dotted(String name) {
    return name.endsWith(".") ? name : name + ".";
  }
}
