package expressguard.catalog.network;

import expressguard.catalog.WatchedCall;
import expressguard.catalog.WatchedCall.Api;
import expressguard.catalog.reading.Effect;
import expressguard.catalog.reading.Reading;
import expressguard.catalog.reading.RowSource;
import expressguard.catalog.reading.Subject;
import expressguard.inventory.ResourceType;
import java.util.List;

/** The rows of ACM and WAF: what a load balancer shows, and what stands before it. */
public final class EdgeRows {

  private static final RowSource ACM = new RowSource("acm.amazonaws.com", Api.DIRECT);
  private static final RowSource WAF = new RowSource("wafv2.amazonaws.com", Api.DIRECT);

  private static final List<WatchedCall> ROWS =
      List.of(
          ACM.documented(
              "DeleteCertificate",
              Reading.of(certificate(), Effect.deleted()),
              "Deletes a certificate; ACM refuses one that a listener uses.",
              "ACM API reference, DeleteCertificate"),
          ACM.inferred(
              "RevokeCertificate",
              Reading.of(certificate(), Effect.set("revocation", "revoked")),
              "Clients stop trusting the hosts of the certificate.",
              "ACM API reference, RevokeCertificate"),
          ACM.inferred(
              "UpdateCertificateOptions",
              Reading.of(
                  certificate(),
                  Effect.parameters(
                      "options.certificateTransparencyLoggingPreference", "options.export")),
              "Changes logging or export of a certificate; no Express parameter sets them.",
              "ACM API reference, UpdateCertificateOptions; no such parameter in the Express API"),
          ACM.inferred(
              "AddTagsToCertificate",
              Reading.of(certificate(), Effect.tagged("tags")),
              "Sets tags; another value of the managed tag takes the certificate from Express"
                  + " Mode as its removal does.",
              "ACM API reference, AddTagsToCertificate; managed policy"
                  + " AmazonECSInfrastructureRoleforExpressGatewayServices tests the value"),
          ACM.inferred(
              "RemoveTagsFromCertificate",
              Reading.of(certificate(), Effect.untagged("tags")),
              "Takes tags off; without the managed tag Express Mode can no longer delete the"
                  + " certificate.",
              "ACM API reference, RemoveTagsFromCertificate; managed policy"
                  + " AmazonECSInfrastructureRoleforExpressGatewayServices"),
          WAF.inferred(
              "AssociateWebACL",
              Reading.of(loadBalancer(), Effect.parameters("webACLArn")),
              "Puts a web ACL before every service behind the load balancer; no Express parameter"
                  + " sets it.",
              "WAFV2 API reference, AssociateWebACL; no such parameter in the Express API"),
          WAF.inferred(
              "DisassociateWebACL",
              Reading.of(loadBalancer(), Effect.removed("webACLArn")),
              "Takes the web ACL away from every service behind the load balancer.",
              "WAFV2 API reference, DisassociateWebACL; no such parameter in the Express API"));

  private EdgeRows() {}

  public static List<WatchedCall> rows() {
    return ROWS;
  }

  private static Subject certificate() {
    return Subject.arn("certificateArn", ResourceType.CERTIFICATE);
  }

  private static Subject loadBalancer() {
    return Subject.arn("resourceArn", ResourceType.LOAD_BALANCER);
  }
}
