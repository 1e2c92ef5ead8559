package expressguard.catalog.traffic;

import expressguard.catalog.FieldValue;
import expressguard.catalog.FieldWrite;
import expressguard.catalog.Fields;
import expressguard.catalog.WatchedCall;
import expressguard.catalog.parameters.Disclosure;
import expressguard.catalog.parameters.Parameters;
import expressguard.catalog.reading.Effect;
import expressguard.catalog.reading.Reading;
import expressguard.catalog.reading.Subject;
import expressguard.event.Data;
import expressguard.inventory.ResourceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The calls on listeners and their certificates. */
public final class ListenerRows {

  private static final List<WatchedCall> ROWS =
      List.of(
          LoadBalancerRows.ELBV2.observed(
              "CreateListener",
              Reading.making(
                  Subject.made("listeners", "listenerArn", ResourceType.LISTENER),
                  Subject.arn("loadBalancerArn", ResourceType.LOAD_BALANCER),
                  "listeners",
                  Effect.created(),
                  parameters()),
              "A listener on a shared load balancer; one that forwards to one target group of an"
                  + " Express service answers 503 after the next deployment.",
              "ELBv2 API reference, CreateListener; published outage reports of Express Mode"),
          LoadBalancerRows.ELBV2.observed(
              "ModifyListener",
              Reading.of(listener(), parameters()),
              "Changes a listener for every service behind it; a default action that forwards to"
                  + " one target group answers 503 after the next deployment, and another default"
                  + " certificate breaks the endpoints that need the old one.",
              "ELBv2 API reference, ModifyListener; published outage reports of Express Mode"),
          LoadBalancerRows.ELBV2.inferred(
              "ModifyListenerAttributes",
              Reading.of(listener(), Effect.parameters()),
              "Changes headers for every service behind the listener; no Express parameter sets"
                  + " them.",
              "ELBv2 API reference, ModifyListenerAttributes; no such parameter in the Express"
                  + " API"),
          LoadBalancerRows.ELBV2.inferred(
              "DeleteListener",
              Reading.of(listener(), Effect.deleted()),
              "Cuts off every service behind the listener, and takes its rules with it.",
              "ELBv2 API reference, DeleteListener"),
          LoadBalancerRows.ELBV2.documented(
              "AddListenerCertificates",
              Reading.of(listener(), certificates(FieldValue.shown("attached"))),
              "Adds a certificate, as a custom domain needs it; a load balancer holds 25 of them"
                  + " beside the defaults, Express Mode's own included.",
              "ELBv2 API reference, AddListenerCertificates; ELB user guide, Quotas for your"
                  + " Application Load Balancers"),
          LoadBalancerRows.ELBV2.inferred(
              "RemoveListenerCertificates",
              Reading.of(listener(), certificates(new FieldValue.Gone())),
              "Takes a certificate off; a host whose certificate it was answers with the wrong"
                  + " one.",
              "ELBv2 API reference, RemoveListenerCertificates"));

  private ListenerRows() {}

  public static List<WatchedCall> rows() {
    return ROWS;
  }

  private static Subject listener() {
    return Subject.arn("listenerArn", ResourceType.LISTENER);
  }

  private static Effect parameters() {
    Effect rest =
        Effect.parameters(
            "port", "protocol", "sslPolicy", "alpnPolicy", "mutualAuthentication.mode");
    return new Effect(
        "`"
            + Fields.DEFAULT_FORWARD
            + "`, `"
            + Fields.DEFAULT_ACTIONS
            + "`, `"
            + Fields.DEFAULT_CERTIFICATE
            + "`; "
            + rest.words(),
        parameters -> {
          List<FieldWrite> writes = new ArrayList<>();
          writes.addAll(
              Actions.writes(
                  Fields.DEFAULT_FORWARD, Fields.DEFAULT_ACTIONS, parameters.at("defaultActions")));
          writes.addAll(defaultCertificate(parameters.at("certificates")));
          writes.addAll(
              rest.writer()
                  .writes(
                      Parameters.without(parameters, Set.of("defaultActions", "certificates"))));
          return List.copyOf(writes);
        });
  }

  /** The certificates of a listener's own call are its one default. */
  private static List<FieldWrite> defaultCertificate(Data certificates) {
    if (certificates == Data.Gap.ABSENT) {
      return List.of();
    }
    FieldValue value =
        certificates instanceof Data.Items(var list)
                && list.size() == 1
                && list.getFirst().at("certificateArn") instanceof Data.Text(var arn)
            ? FieldValue.shown(arn)
            : Disclosure.NOT_RECORDED;
    return List.of(new FieldWrite(Fields.DEFAULT_CERTIFICATE, value));
  }

  private static Effect certificates(FieldValue value) {
    return new Effect(
        "`" + Fields.certificate("<certificateArn>") + "`",
        parameters -> {
          List<FieldWrite> writes = new ArrayList<>();
          for (Data certificate : parameters.listAt("certificates")) {
            writes.add(
                certificate
                    .textAt("certificateArn")
                    .map(arn -> new FieldWrite(Fields.certificate(arn), value))
                    .orElse(unnamed()));
          }
          return writes.isEmpty() ? List.of(unnamed()) : List.copyOf(writes);
        });
  }

  private static FieldWrite unnamed() {
    return new FieldWrite(Fields.certificate(Fields.ANY), Disclosure.NOT_RECORDED);
  }
}
