package expressguard.bench.naive;

import expressguard.policy.Policy;
import expressguard.policyfile.PolicyFile;
import expressguard.policyfile.yaml.Parsed;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.ssm.SsmClient;

/** The policy, read once from its parameter and kept in the table of facts, as detect does. */
final class Policies {

  private static final Map<String, AttributeValue> KEY =
      Map.of("pk", AttributeValue.fromS("policy"), "sk", AttributeValue.fromS("last valid"));

  private final SsmClient ssm = SsmClient.create();
  private final DynamoDbClient tables;
  private final String table;
  private Optional<Policy> read = Optional.empty();

  Policies(DynamoDbClient tables, String table) {
    this.tables = tables;
    this.table = table;
  }

  Policy inForce() {
    if (read.isEmpty()) {
      String name = System.getenv("POLICY_PARAMETER");
      String text =
          ssm.getParameter(get -> get.name(name).withDecryption(true)).parameter().value();
      read = Optional.of(valid(name, text));
      keep(text);
    }
    return read.get();
  }

  private static Policy valid(String name, String text) {
    return switch (PolicyFile.read(name, text, Instant.now())) {
      case Parsed.Valid<Policy>(var policy, _) -> policy;
      case Parsed.Invalid<Policy>(var problems) ->
          throw new IllegalStateException(problems.toString());
    };
  }

  private void keep(String text) {
    AttributeValue kept = AttributeValue.fromS(text);
    Map<String, AttributeValue> item =
        tables.getItem(get -> get.tableName(table).key(KEY).consistentRead(true)).item();
    if (!kept.equals(item.get("text"))) {
      tables.putItem(put ->
          put.tableName(table)
              .item(
                  Map.of(
                      "pk", AttributeValue.fromS("policy"),
                      "sk", AttributeValue.fromS("last valid"),
                      "text", kept)));
    }
  }
}
