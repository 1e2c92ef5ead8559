package expressguard.loop.story;

import expressguard.loop.account.Emulator;
import java.net.URI;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.route53.Route53Client;

/** Somebody with AWS clients of their own; the account's records name them. */
record Person(EcsClient ecs, ElasticLoadBalancingV2Client balancing, Route53Client dns) {

  static Person with(String accessKey, URI account) {
    return new Person(
        Emulator.client(EcsClient.builder(), account, accessKey),
        Emulator.client(ElasticLoadBalancingV2Client.builder(), account, accessKey),
        Emulator.client(Route53Client.builder(), account, accessKey));
  }
}
