package expressguard.sandbox.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import expressguard.sandbox.tls.Chain;
import expressguard.sandbox.tls.Trust;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in for AWS speaks TLS to who trusts its root, and remembers its tables. */
final class AwsStubTest {

  private static final String KEY = "{\"pk\":{\"S\":\"a\"},\"sk\":{\"S\":\"b\"}}";
  private static final String ITEM =
      "{\"pk\":{\"S\":\"a\"},\"sk\":{\"S\":\"b\"},\"doc\":{\"S\":\"1\"}}";

  @TempDir private static Path folder;

  private static AwsStub aws;
  private static Tables.Snapshot empty;
  private static HttpClient trusting;

  @BeforeAll
  static void open() throws IOException, GeneralSecurityException {
    Chain chain = Chain.in(folder.resolve("chain"));
    aws = AwsStub.open(chain);
    empty = aws.tables().snapshot();
    trusting = client(Trust.in(chain));
  }

  @BeforeEach
  void forget() {
    aws.takeCalls();
    aws.tables().reset(empty);
  }

  @AfterAll
  static void close() {
    trusting.close();
    aws.close();
  }

  private static HttpClient client(Trust trust) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(trust.store())) {
      store.load(in, "changeit".toCharArray());
    }
    TrustManagerFactory trusted =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusted.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trusted.getTrustManagers(), null);
    return HttpClient.newBuilder().sslContext(context).build();
  }

  private static String ask(HttpClient client, String target, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(aws.address())
            .header("X-Amz-Target", target)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private static String table(String operation, String rest)
      throws IOException, InterruptedException {
    return ask(trusting, "DynamoDB_20120810." + operation, "{\"TableName\":\"t\"," + rest + "}");
  }

  @Test
  void refuses_nobody_and_is_refused_by_who_does_not_know_its_root() throws Exception {
    assertThat(ask(trusting, "AWSEvents.PutEvents", "{\"Entries\":[{}]}"))
        .isEqualTo("{\"FailedEntryCount\":0,\"Entries\":[{\"EventId\":\"0\"}]}");
    assertThat(aws.takeCalls()).containsExactly("PutEvents");
    try (HttpClient other = client(Trust.in(Chain.in(folder.resolve("other"))))) {
      assertThatThrownBy(() -> ask(other, "AWSEvents.PutEvents", "{}"))
          .isInstanceOf(SSLHandshakeException.class);
    }
    assertThat(aws.takeCalls()).isEmpty();
  }

  @Test
  void says_which_operation_it_does_not_know() throws Exception {
    assertThat(table("Scan", "\"Limit\":1")).contains("DynamoDB_20120810.Scan");
  }

  @Test
  void finds_what_was_put_until_it_is_set_back() throws Exception {
    table("PutItem", "\"Item\":" + ITEM);
    assertThat(table("GetItem", "\"Key\":" + KEY)).isEqualTo("{\"Item\":" + ITEM + "}");
    String query =
        "\"ExpressionAttributeValues\":{\":pk\":{\"S\":\"a\"},\":prefix\":{\"S\":\"%s\"}}";
    assertThat(table("Query", query.formatted("b"))).contains(ITEM, "\"Count\":1");
    assertThat(table("Query", query.formatted("c"))).contains("\"Count\":0");
    aws.tables().reset(empty);
    assertThat(table("GetItem", "\"Key\":" + KEY)).isEqualTo("{}");
  }

  @Test
  void updates_as_the_expression_says() throws Exception {
    String update =
        "\"Key\":" + KEY + ",\"UpdateExpression\":\"%s\",\"ExpressionAttributeValues\":%s";
    table(
        "UpdateItem",
        update.formatted("SET doc = :d, fresh = :d, old = :d", "{\":d\":{\"S\":\"1\"}}"));
    table(
        "UpdateItem",
        update.formatted(
            "SET doc = if_not_exists(doc, :d), more = :d REMOVE fresh, old",
            "{\":d\":{\"S\":\"2\"}}"));
    assertThat(table("GetItem", "\"Key\":" + KEY))
        .contains("\"doc\":{\"S\":\"1\"}", "\"more\":{\"S\":\"2\"}")
        .doesNotContain("fresh", "old");
    for (String one : List.of("b", "a", "b")) {
      table("UpdateItem", update.formatted("ADD all :s", "{\":s\":{\"SS\":[\"" + one + "\"]}}"));
    }
    assertThat(table("GetItem", "\"Key\":" + KEY)).contains("\"all\":{\"SS\":[\"a\",\"b\"]}");
    table("UpdateItem", update.formatted("DELETE all :s", "{\":s\":{\"SS\":[\"b\",\"c\"]}}"));
    assertThat(table("GetItem", "\"Key\":" + KEY)).contains("\"all\":{\"SS\":[\"a\"]}");
    table("UpdateItem", update.formatted("DELETE all :s", "{\":s\":{\"SS\":[\"a\"]}}"));
    assertThat(table("GetItem", "\"Key\":" + KEY)).doesNotContain("all");
  }

  @Test
  void an_expression_may_name_an_attribute_by_a_word() throws Exception {
    table(
        "UpdateItem",
        "\"Key\":"
            + KEY
            + ",\"UpdateExpression\":\"SET #mark = :v\","
            + "\"ExpressionAttributeNames\":{\"#mark\":\"applied-annotate\"},"
            + "\"ExpressionAttributeValues\":{\":v\":{\"N\":\"3\"}}");
    assertThat(table("GetItem", "\"Key\":" + KEY)).contains("\"applied-annotate\":{\"N\":\"3\"}");
  }

  @Test
  void items_go_when_their_time_is_over_and_no_others() throws Exception {
    table("PutItem", "\"Item\":" + ITEM);
    table("PutItem", "\"Item\":" + ITEM.replace("\"b\"", "\"c\"").replace("doc", "more"));
    String expiring = ITEM.replace("\"doc\":{\"S\":\"1\"}", "\"expires\":{\"N\":\"100\"}");
    table("PutItem", "\"Item\":" + expiring.replace("\"b\"", "\"d\""));
    aws.tables().expire(Instant.ofEpochSecond(100));
    assertThat(aws.tables().sizes()).containsEntry("t", 3);
    aws.tables().expire(Instant.ofEpochSecond(101));
    assertThat(aws.tables().sizes()).containsEntry("t", 2);
  }
}
