package expressguard.function.notify;

import expressguard.awsjson.JsonCalls;
import expressguard.function.notify.channel.Channels;
import expressguard.function.notify.channel.webhook.ManagedSecrets;
import expressguard.function.notify.channel.webhook.Poster;
import expressguard.function.notify.delivery.Deliveries;
import expressguard.function.notify.delivery.Digests;
import expressguard.function.notify.delivery.Limits;
import expressguard.function.notify.delivery.table.DynamoDbDeliveries;
import expressguard.function.notify.delivery.table.DynamoDbDigests;
import expressguard.function.notify.delivery.table.DynamoDbLimits;
import expressguard.function.notify.owner.AccountContacts;
import expressguard.function.notify.owner.EcsTags;
import expressguard.function.notify.owner.OwnerChain;
import expressguard.function.notify.settings.SettingsInForce;
import expressguard.lambda.client.Clients;
import expressguard.lambda.environment.Environment;
import expressguard.lambda.measure.EmfMeasures;
import expressguard.lambda.measure.Measures;
import expressguard.lambda.parameter.ActionsSwitch;
import expressguard.lambda.parameter.Parameters;
import expressguard.lambda.parameter.SsmParameters;
import expressguard.lambda.quarantine.Quarantine;
import expressguard.lambda.quarantine.SqsQuarantine;
import java.time.Duration;
import java.time.InstantSource;
import software.amazon.awssdk.services.account.AccountClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.securityhub.SecurityHubClient;
import software.amazon.awssdk.services.sns.SnsClient;

/** All that the function has to do with outside of itself. */
record Ports(
    SettingsInForce settings,
    ActionsSwitch actions,
    OwnerChain owners,
    Channels channels,
    Deliveries deliveries,
    Limits limits,
    Digests digests,
    Quarantine quarantine,
    Measures measures,
    InstantSource clock) {

  /** Those that the template's variables name; every client is built here, once. */
  static Ports of(Environment environment) {
    InstantSource clock = InstantSource.system();
    Measures measures = new EmfMeasures("notify");
    Clients clients = new Clients(Duration.ofSeconds(3), Duration.ofSeconds(8));
    JsonCalls calls = clients.signed(environment);
    Parameters parameters = new SsmParameters(calls);
    DynamoDbClient dynamoDb = clients.of(DynamoDbClient.builder());
    String table = environment.required("DELIVERIES_TABLE");
    return new Ports(
        new SettingsInForce(
            parameters, environment.optional("CHANNELS_PARAMETER"), measures, clock),
        new ActionsSwitch(parameters, environment.optional("ACTIONS_PARAMETER"), clock),
        new OwnerChain(
            new EcsTags(clients.of(EcsClient.builder())),
            new AccountContacts(clients.of(AccountClient.builder()))),
        new AwsChannels(
            clients.of(SnsClient.builder()),
            calls,
            clients.of(SecurityHubClient.builder()),
            new ManagedSecrets(clients.of(SecretsManagerClient.builder())),
            new Poster()),
        new DynamoDbDeliveries(dynamoDb, table),
        new DynamoDbLimits(dynamoDb, table),
        new DynamoDbDigests(dynamoDb, table),
        new SqsQuarantine(calls, environment.required("QUARANTINE_QUEUE_URL")),
        measures,
        clock);
  }
}
