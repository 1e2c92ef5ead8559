package expressguard.function.annotate;

import expressguard.function.annotate.tag.AwsTags;
import expressguard.function.annotate.tag.ResourceTags;
import expressguard.lambda.client.Clients;
import expressguard.lambda.environment.Environment;
import expressguard.lambda.parameter.ActionsSwitch;
import expressguard.lambda.parameter.SsmParameters;
import expressguard.lambda.quarantine.Quarantine;
import expressguard.lambda.quarantine.SqsQuarantine;
import expressguard.ledger.Standings;
import expressguard.ledger.sdk.SdkRequests;
import expressguard.ledger.table.DynamoDbStandings;
import java.time.Duration;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;

/** The function's ports on AWS, as its environment names them; each client is made once. */
final class Wiring {

  private final Environment environment;
  private final Clients clients = new Clients(Duration.ofSeconds(3), Duration.ofSeconds(8));

  Wiring(Environment environment) {
    this.environment = environment;
  }

  Standings standings() {
    return new DynamoDbStandings(
        new SdkRequests(clients.of(DynamoDbClient.builder())),
        environment.required("STANDINGS_TABLE"));
  }

  ResourceTags tags() {
    return new AwsTags(
        clients.of(EcsClient.builder()), clients.of(ElasticLoadBalancingV2Client.builder()));
  }

  ActionsSwitch actions() {
    return new ActionsSwitch(
        new SsmParameters(clients.signed(environment)),
        environment.optional("ACTIONS_PARAMETER"),
        InstantSource.system());
  }

  Quarantine quarantine() {
    return new SqsQuarantine(
        clients.signed(environment), environment.required("QUARANTINE_QUEUE_URL"));
  }
}
