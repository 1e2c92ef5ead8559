package expressguard.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import expressguard.simulator.http.Face;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ManagedIngressPath;

/** The simulator in front of an emulator; a second simulator without Express services plays it. */
@SuppressWarnings("unchecked") // The SDK's builders take consumers as varargs.
class UpstreamTest {

  private static final String ACCOUNT = "123456789012";

  private final HttpClient http = HttpClient.newHttpClient();
  private Face emulator;
  private Face front;
  private EcsClient ecs;

  @BeforeEach
  void open() throws IOException {
    emulator = Simulator.open(List.of("--account", ACCOUNT, "--seed", "3"));
    front =
        Simulator.open(
            List.of(
                "--upstream", emulator.address().toString(), "--caller", "AKIACAROL=user/carol"));
    ecs =
        EcsClient.builder()
            .endpointOverride(front.address())
            .region(Region.EU_WEST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIACAROL", "s")))
            .build();
  }

  @AfterEach
  void close() {
    ecs.close();
    front.close();
    emulator.close();
  }

  @Test
  void express_services_are_built_from_the_emulators_resources() throws Exception {
    ManagedIngressPath path = create();
    String rules = form(emulator, "Action=DescribeRules&RuleArns.member.1=" + path.rule().arn());
    assertThat(rules)
        .contains("<member>" + path.endpoint(), path.targetGroups().get(0).arn())
        .doesNotContain("ErrorResponse");
  }

  @Test
  void other_calls_go_through_byte_for_byte_and_are_recorded() throws Exception {
    ManagedIngressPath path = create();
    String read = "Action=DescribeRules&Version=2015-12-01&ListenerArn=" + path.listener().arn();
    assertThat(form(front, read)).isEqualTo(form(emulator, read));
    form(
        front,
        "Action=ModifyRule&Version=2015-12-01&RuleArn=%s&Conditions.member.1.Field=host-header&Conditions.member.1.HostHeaderConfig.Values.member.1=%s&Conditions.member.1.HostHeaderConfig.Values.member.2=shop.example.com"
            .formatted(path.rule().arn(), path.endpoint()));
    JsonNode record = last("ModifyRule");
    assertThat(record.at("/userIdentity/userName").asText()).isEqualTo("carol");
    assertThat(record.at("/requestParameters/conditions/0/hostHeaderConfig/values/1").asText())
        .isEqualTo("shop.example.com");
    assertThat(record.at("/responseElements/rules/0/ruleArn").asText())
        .isEqualTo(path.rule().arn());
  }

  @Test
  void rest_xml_is_recorded_in_us_east_1() throws Exception {
    send(
        front,
        "route53",
        "/2013-04-01/hostedzone",
        "text/xml",
        "<CreateHostedZoneRequest><Name>example.com</Name><CallerReference>1</CallerReference></CreateHostedZoneRequest>");
    JsonNode record = last("CreateHostedZone");
    assertThat(record.path("awsRegion").asText()).isEqualTo("us-east-1");
    assertThat(record.at("/requestParameters/name").asText()).isEqualTo("example.com");
  }

  @Test
  void an_api_without_a_model_is_recorded_by_what_its_protocol_shows() throws Exception {
    send(
        front,
        "iam",
        "/",
        "application/x-www-form-urlencoded",
        "Action=TagRole&Version=2010-05-08&RoleName=r&Tags.member.1.Key=k&Tags.member.1.Value=v");
    JsonNode record = last("TagRole");
    assertThat(record.path("eventSource").asText()).isEqualTo("iam.amazonaws.com");
    assertThat(record.path("errorCode").asText()).isEqualTo("Unknown");
  }

  @Test
  void a_direct_deployment_through_the_front_is_a_canary() throws Exception {
    create();
    ecs.updateService(request -> request.service("shop").forceNewDeployment(true));
    advance("PT15M");
    assertThat(ecs.listServiceDeployments(request -> request.service("shop")).serviceDeployments())
        .extracting(one -> one.statusAsString())
        .containsExactly("SUCCESSFUL", "SUCCESSFUL");
    assertThat(last("ModifyRule").at("/userIdentity/arn").asText()).endsWith("/ECSGateway");
  }

  private ManagedIngressPath create() throws Exception {
    String arn =
        ecs.createExpressGatewayService(request ->
                request
                    .serviceName("shop")
                    .infrastructureRoleArn("arn:aws:iam::123456789012:role/infra")
                    .executionRoleArn("arn:aws:iam::123456789012:role/exec")
                    .primaryContainer(main -> main.image("shop:1")))
            .service()
            .serviceArn();
    advance("PT5M");
    String revision =
        ecs.describeExpressGatewayService(request -> request.serviceArn(arn))
            .service()
            .activeConfigurations()
            .getFirst()
            .serviceRevisionArn();
    return ecs.describeServiceRevisions(request -> request.serviceRevisionArns(revision))
        .serviceRevisions()
        .getFirst()
        .ecsManagedResources()
        .ingressPaths()
        .getFirst();
  }

  private void advance(String duration) throws Exception {
    send(front, "", "/_simulator/advance", "text/plain", duration);
  }

  private JsonNode last(String eventName) throws Exception {
    List<JsonNode> found = new ArrayList<>();
    URI records = front.address().resolve("/_simulator/records");
    String lines =
        http.send(HttpRequest.newBuilder(records).build(), HttpResponse.BodyHandlers.ofString())
            .body();
    for (String line : lines.strip().split("\n", -1)) {
      JsonNode record = new JsonMapper().readTree(line);
      if (record.path("eventName").asText().equals(eventName)) {
        found.add(record);
      }
    }
    return found.getLast();
  }

  private String form(Face face, String body) throws Exception {
    return send(face, "elasticloadbalancing", "/", "application/x-www-form-urlencoded", body);
  }

  private String send(Face face, String service, String path, String type, String body)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(face.address().resolve(path))
            .header("Content-Type", type)
            .header(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=AKIACAROL/20261102/eu-west-1/%s/aws4_request"
                    .formatted(service))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
