package expressguard.loop.story;

import java.util.UUID;
import software.amazon.awssdk.services.ecs.model.ManagedIngressPath;
import software.amazon.awssdk.services.route53.model.ChangeAction;
import software.amazon.awssdk.services.route53.model.RRType;

/** ECS developer guide, "Adding a custom domain to your service". */
@SuppressWarnings("unchecked") // The SDK's builders take consumers as varargs.
record CustomDomain(Person person, ManagedIngressPath path) {

  /**
   * The host into Express Mode's own rule, its certificate to the listener, its alias to a zone.
   */
  void add(String host) {
    String application = path.endpoint().replaceFirst("^https?://", "");
    person
        .balancing()
        .modifyRule(modify ->
            modify
                .ruleArn(path.rule().arn())
                .conditions(one ->
                    one.field("host-header")
                        .hostHeaderConfig(hosts -> hosts.values(application, host))));
    String certificate = "arn:aws:acm:eu-west-1:123456789012:certificate/" + host;
    person
        .balancing()
        .addListenerCertificates(add ->
            add.listenerArn(path.listener().arn())
                .certificates(one -> one.certificateArn(certificate)));
    alias(host);
  }

  private void alias(String host) {
    String balancer =
        person
            .balancing()
            .describeLoadBalancers(ask -> ask.loadBalancerArns(path.loadBalancer().arn()))
            .loadBalancers()
            .getFirst()
            .dnsName();
    String zone =
        person
            .dns()
            .createHostedZone(
                create -> create.name(host).callerReference(UUID.randomUUID().toString()))
            .hostedZone()
            .id();
    person
        .dns()
        .changeResourceRecordSets(change ->
            change
                .hostedZoneId(zone)
                .changeBatch(batch ->
                    batch.changes(one ->
                        one.action(ChangeAction.UPSERT)
                            .resourceRecordSet(set ->
                                set.name(host)
                                    .type(RRType.A)
                                    .aliasTarget(target ->
                                        target
                                            .dnsName("dualstack." + balancer)
                                            .hostedZoneId("Z32O12XQLNTSW2")
                                            .evaluateTargetHealth(true))))));
  }
}
