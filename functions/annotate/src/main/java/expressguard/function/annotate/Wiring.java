package expressguard.function.annotate;

import expressguard.function.annotate.tag.AwsTags;
import expressguard.function.annotate.tag.ResourceTags;
import expressguard.lambda.environment.Environment;
import expressguard.lambda.parameter.ActionsSwitch;
import expressguard.lambda.parameter.SsmParameters;
import expressguard.lambda.quarantine.Quarantine;
import expressguard.lambda.quarantine.SqsQuarantine;
import expressguard.ledger.Standings;
import expressguard.ledger.table.DynamoDbStandings;
import java.time.Duration;
import java.time.InstantSource;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/** The function's ports on AWS, as its environment names them; each client is made once. */
final class Wiring {

  /** What hangs is given up while the batch still has time to answer. */
  private static final Duration ATTEMPT = Duration.ofSeconds(3);

  private static final Duration CALL = Duration.ofSeconds(8);

  private final Environment environment;
  private final SdkHttpClient http = UrlConnectionHttpClient.create();

  Wiring(Environment environment) {
    this.environment = environment;
  }

  Standings standings() {
    return new DynamoDbStandings(
        client(DynamoDbClient.builder()), environment.required("STANDINGS_TABLE"));
  }

  ResourceTags tags() {
    return new AwsTags(client(EcsClient.builder()), client(ElasticLoadBalancingV2Client.builder()));
  }

  ActionsSwitch actions() {
    return new ActionsSwitch(
        new SsmParameters(client(SsmClient.builder())),
        environment.optional("ACTIONS_PARAMETER"),
        InstantSource.system());
  }

  Quarantine quarantine() {
    return new SqsQuarantine(
        client(SqsClient.builder()), environment.required("QUARANTINE_QUEUE_URL"));
  }

  private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C client(B builder) {
    return builder
        .httpClient(http)
        .overrideConfiguration(limits -> limits.apiCallAttemptTimeout(ATTEMPT).apiCallTimeout(CALL))
        .build();
  }
}
