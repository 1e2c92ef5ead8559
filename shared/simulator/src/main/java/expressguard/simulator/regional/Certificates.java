package expressguard.simulator.regional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.Handler;
import expressguard.simulator.account.Ids;
import expressguard.simulator.account.Settings;
import expressguard.simulator.account.Shelf;
import expressguard.simulator.account.Tags;
import expressguard.simulator.account.Tree;
import java.util.Map;

/** Certificates (ACM API reference); a requested one is issued at once. */
final class Certificates {

  private final Settings settings;
  private final Ids ids;
  private final Tags tags = Tags.capital();
  private final Shelf shelf = new Shelf("ResourceNotFoundException");

  Certificates(Settings settings, Ids ids) {
    this.settings = settings;
    this.ids = ids;
  }

  Map<String, Handler> operations() {
    return Map.of(
        "RequestCertificate", this::request,
        "DeleteCertificate", this::delete,
        "DescribeCertificate", this::describe,
        "ListCertificates", _ -> this.list(),
        "AddTagsToCertificate", this::tag,
        "RemoveTagsFromCertificate", this::untag,
        "ListTagsForCertificate", this::listTags);
  }

  private ObjectNode request(JsonNode request) {
    String arn = settings.arn("acm", "certificate/" + ids.uuid());
    shelf.put(
        arn,
        Tree.object()
            .put("CertificateArn", arn)
            .put("DomainName", Tree.text(request, "DomainName"))
            .put("Status", "ISSUED")
            .put("Type", "AMAZON_ISSUED"));
    tags.add(arn, request.path("Tags"));
    return Tree.object().put("CertificateArn", arn);
  }

  private ObjectNode delete(JsonNode request) {
    shelf.remove(Tree.text(request, "CertificateArn"));
    return Tree.object();
  }

  private ObjectNode describe(JsonNode request) {
    return Tree.object()
        .set("Certificate", shelf.get(Tree.text(request, "CertificateArn")).deepCopy());
  }

  private ObjectNode list() {
    return Tree.object()
        .set("CertificateSummaryList", Tree.list(shelf.all().toArray(JsonNode[]::new)).deepCopy());
  }

  private ObjectNode tag(JsonNode request) {
    tags.add(Tree.text(request, "CertificateArn"), request.path("Tags"));
    return Tree.object();
  }

  private ObjectNode untag(JsonNode request) {
    String arn = Tree.text(request, "CertificateArn");
    request.path("Tags").forEach(tag -> tags.remove(arn, Tree.text(tag, "Key")));
    return Tree.object();
  }

  private ObjectNode listTags(JsonNode request) {
    ObjectNode answer = Tree.object();
    tags.show(Tree.text(request, "CertificateArn"), answer.putArray("Tags"));
    return answer;
  }
}
