package expressguard.catalog;

import expressguard.event.EventKey;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A writing call of a watched service that is no row, and why not. The list is complete for ECS,
 * Elastic Load Balancing v2, Route 53 and Application Auto Scaling, so that a call which is on
 * neither list is one that nobody has judged.
 *
 * @param reason why the call cannot matter to an Express service
 */
public record Unwatched(EventKey key, String reason) {

  /**
   * How a reason says that the SDK, which the list is compared with, does not have the call yet.
   */
  public static final String NEWER = "newer than the SDK that is checked against: ";

  private static final Map<String, List<Group>> GROUPS =
      Map.of(
          "ecs.amazonaws.com",
          List.of(
              new Group(
                  "makes a resource of its own; none of an Express service's is written",
                  "CreateCapacityProvider CreateCluster CreateService RunTask StartTask"),
              new Group(
                  "a capacity provider serves instances, and Express services run on Fargate",
                  "DeleteCapacityProvider UpdateCapacityProvider"),
              new Group(
                  "concerns container instances, and Express services run on Fargate",
                  "DeleteAttributes DeregisterContainerInstance PutAttributes"
                      + " RegisterContainerInstance UpdateContainerAgent"
                      + " UpdateContainerInstancesState"),
              new Group(
                  "sent by the ECS agent, not by people",
                  "SubmitAttachmentStateChanges SubmitContainerStateChange SubmitTaskStateChange"),
              new Group(
                  "task sets belong to the external deployment controller, which Express services"
                      + " do not have",
                  "UpdateTaskSet"),
              new Group(
                  "puts an account setting of one principal back to the account's default",
                  "DeleteAccountSetting"),
              new Group(
                  NEWER + "daemons run on container instances, and Express services on Fargate",
                  "CreateDaemon DeleteDaemon DeleteDaemonTaskDefinition"
                      + " RegisterDaemonTaskDefinition UpdateDaemon")),
          "elasticloadbalancing.amazonaws.com",
          List.of(
              new Group(
                  "makes a resource of its own; none of an Express service's is written",
                  "CreateLoadBalancer CreateTargetGroup"),
              new Group(
                  "concerns trust stores, which Express Mode does not use",
                  "AddTrustStoreRevocations CreateTrustStore DeleteSharedTrustStoreAssociation"
                      + " DeleteTrustStore ModifyTrustStore RemoveTrustStoreRevocations")),
          "route53.amazonaws.com",
          List.of(
              new Group(
                  "concerns zones' signing keys, not where a name points",
                  "ActivateKeySigningKey CreateKeySigningKey DeactivateKeySigningKey"
                      + " DeleteKeySigningKey DisableHostedZoneDNSSEC EnableHostedZoneDNSSEC"),
              new Group(
                  "concerns which networks see a private zone",
                  "AssociateVPCWithHostedZone CreateVPCAssociationAuthorization"
                      + " DeleteVPCAssociationAuthorization DisassociateVPCFromHostedZone"),
              new Group(
                  "concerns routing by client address; record sets that use it are read where they"
                      + " are written",
                  "ChangeCidrCollection CreateCidrCollection DeleteCidrCollection"),
              new Group(
                  "concerns health checks of Route 53, which Express Mode does not use",
                  "CreateHealthCheck DeleteHealthCheck UpdateHealthCheck"),
              new Group(
                  "concerns traffic policies, whose documents are not read here",
                  "CreateTrafficPolicy CreateTrafficPolicyInstance CreateTrafficPolicyVersion"
                      + " DeleteTrafficPolicy DeleteTrafficPolicyInstance"
                      + " UpdateTrafficPolicyComment UpdateTrafficPolicyInstance"),
              new Group(
                  "concerns query logs, delegation and comments, not where a name points",
                  "CreateQueryLoggingConfig CreateReusableDelegationSet DeleteQueryLoggingConfig"
                      + " DeleteReusableDelegationSet UpdateHostedZoneComment"
                      + " UpdateHostedZoneFeatures")));

  /** Calls that are left out for one reason, their names parted by blanks. */
  private record Group(String reason, String names) {}

  static List<Unwatched> standard() {
    return GROUPS.entrySet().stream()
        .flatMap(source -> source.getValue().stream().flatMap(g -> calls(source.getKey(), g)))
        .sorted(Comparator.comparing(Unwatched::key))
        .toList();
  }

  private static Stream<Unwatched> calls(String source, Group group) {
    return Arrays.stream(group.names().split(" "))
        .map(name -> new Unwatched(new EventKey(source, name), group.reason()));
  }
}
