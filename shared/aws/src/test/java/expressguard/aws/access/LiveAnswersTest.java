package expressguard.aws.access;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.aws.Asked;
import expressguard.aws.Refusal;
import expressguard.aws.access.LockProbe.Probed;
import expressguard.classify.PolicyType;
import expressguard.event.Data;
import expressguard.posture.Holder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What AWS says, in its own words, and what is made of it. */
class LiveAnswersTest {

  private static final String ACCOUNT = "111122223333";
  private static final String SERVICE = "arn:aws:ecs:eu-west-1:111122223333:service/default/web";
  private static final String NOT_AUTHORIZED =
      "User: arn:aws:sts::111122223333:assumed-role/deployer/ci is not authorized to perform: ";

  private final Answers aws = new Answers();

  @AfterEach
  void close() {
    aws.close();
  }

  private Probed probed() {
    return new LockProbe(aws.client(EcsClient.builder())).probe(SERVICE);
  }

  private Asked<List<Data>> details() {
    return new AccountReader(aws.client(IamClient.builder())).details();
  }

  private ControlLevels levels() {
    return new OrganizationPolicies(aws.client(OrganizationsClient.builder())).over(ACCOUNT);
  }

  @Test
  void a_probe_that_an_explicit_deny_stops_names_the_kind_of_policy() {
    aws.error(
        "AccessDeniedException",
        NOT_AUTHORIZED
            + "ecs:UntagResource on resource: "
            + SERVICE
            + " with an explicit deny in a service control policy");

    assertThat(probed())
        .isEqualTo(new Probed.Denied(Optional.of(PolicyType.SERVICE_CONTROL_POLICY)));
  }

  @Test
  void a_probe_that_is_denied_by_a_kind_nobody_knows_is_denied_all_the_same() {
    aws.error(
        "AccessDeniedException",
        NOT_AUTHORIZED + "ecs:UntagResource with an explicit deny in a policy of tomorrow");

    assertThat(probed()).isEqualTo(new Probed.Denied(Optional.empty()));
  }

  @Test
  void a_probe_by_somebody_without_the_right_proves_nothing() {
    aws.error(
        "AccessDeniedException",
        NOT_AUTHORIZED
            + "ecs:UntagResource because no identity-based policy allows the ecs:UntagResource"
            + " action");

    assertThat(probed())
        .isInstanceOfSatisfying(
            Probed.Unproven.class,
            one -> assertThat(one.why()).contains("AWS denied `ecs:UntagResource`"));
  }

  @Test
  void a_probe_that_is_throttled_or_finds_no_service_proves_nothing() {
    aws.error("ThrottlingException", "Rate exceeded");
    assertThat(probed())
        .isInstanceOfSatisfying(
            Probed.Unproven.class, one -> assertThat(one.why()).contains("throttled"));
    aws.error("ServiceNotFoundException", "Service not found.")
        .error("ServiceNotFoundException", "Service not found.");
    probed();
    assertThat(probed())
        .isInstanceOfSatisfying(
            Probed.Unproven.class, one -> assertThat(one.why()).contains("no such service"));
  }

  @Test
  void a_probe_that_aws_takes_passed() {
    aws.json(200, "{}");

    assertThat(probed()).isEqualTo(new Probed.Passed());
  }

  @Test
  void an_account_whose_policies_may_not_be_read_has_none_and_says_why() {
    aws.iamError(
        403, "AccessDenied", NOT_AUTHORIZED + "iam:GetAccountAuthorizationDetails on resource: *");

    assertThat(details())
        .isInstanceOfSatisfying(
            Asked.Refused.class,
            one -> {
              assertThat(one.refusal().kind()).isEqualTo(Refusal.Kind.DENIED);
              assertThat(one.refusal().message()).contains("`iam:GetAccountAuthorizationDetails`");
            });
  }

  @Test
  void half_an_account_is_none() {
    aws.xml(200, page("<IsTruncated>true</IsTruncated><Marker>m</Marker>", "{}"))
        .iamError(400, "Throttling", "Rate exceeded");

    assertThat(details())
        .isInstanceOfSatisfying(
            Asked.Refused.class,
            one -> assertThat(one.refusal().kind()).isEqualTo(Refusal.Kind.THROTTLED));
  }

  @Test
  void a_document_is_read_however_iam_keeps_it_and_a_malformed_one_is_a_problem_of_its_bearer() {
    String allow =
        "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}]}";
    for (String good : List.of(allow, "\n  " + allow)) {
      assertThat(holder(good).problems()).isEmpty();
      assertThat(holder(good).policies().identity()).hasSize(1);
    }
    for (String bad : List.of("{", "", "no json", "[]", "{\"Statement\":7}", allow + "}")) {
      assertThat(holder(bad).problems()).as(bad).hasSize(1);
      assertThat(holder(bad).policies().identity()).as(bad).isEmpty();
    }
  }

  /** The role of an account whose answer has one role with one inline policy. */
  private Holder holder(String document) {
    try (Answers iam = new Answers()) {
      iam.xml(200, page("<IsTruncated>false</IsTruncated>", document));
      if (!(new AccountReader(iam.client(IamClient.builder())).details()
          instanceof Asked.Answered<List<Data>>(var pages))) {
        throw new AssertionError("IAM was not read");
      }
      return AccountPolicies.read(pages, ControlLevels.unread("")).getFirst();
    }
  }

  private static String page(String end, String document) {
    return """
    <GetAccountAuthorizationDetailsResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/">
    <GetAccountAuthorizationDetailsResult>%s<RoleDetailList><member>
    <Arn>arn:aws:iam::111122223333:role/deployer</Arn><RoleName>deployer</RoleName>
    <RolePolicyList><member><PolicyName>own</PolicyName><PolicyDocument>%s</PolicyDocument>
    </member></RolePolicyList></member></RoleDetailList>
    </GetAccountAuthorizationDetailsResult></GetAccountAuthorizationDetailsResponse>
    """
        .formatted(end, URLEncoder.encode(document, StandardCharsets.UTF_8).replace("+", "%20"));
  }

  @Test
  void an_account_outside_any_organisation_has_no_control_policies_and_no_gap() {
    aws.error("AWSOrganizationsNotInUseException", "Your account is not a member");

    assertThat(levels()).isEqualTo(new ControlLevels(List.of(), false, List.of()));
  }

  @Test
  void an_account_that_may_not_read_its_organisation_has_a_gap_and_no_guess() {
    aws.json(200, "{\"Organization\":{\"MasterAccountId\":\"999988887777\"}}")
        .error("AccessDeniedException", "You don't have permissions to access this resource.");

    assertThat(levels().levels()).isEmpty();
    assertThat(levels().gaps())
        .singleElement()
        .satisfies(gap -> assertThat(gap).contains("were not read", "AWS denied"));
  }

  @Test
  void a_control_policy_that_is_malformed_is_a_gap_and_none_of_the_others_counts() {
    aws.json(200, "{\"Organization\":{\"MasterAccountId\":\"999988887777\"}}")
        .json(200, "{\"Parents\":[{\"Id\":\"r-1234\",\"Type\":\"ROOT\"}]}")
        .json(200, "{\"Policies\":[{\"Id\":\"p-1\",\"Name\":\"lock\"}]}")
        .json(200, "{\"Policy\":{\"Content\":\"{\\\"Statement\\\": 7}\"}}")
        .json(200, "{\"Policies\":[]}");
    ControlLevels read = levels();

    assertThat(read.levels()).isEmpty();
    assertThat(read.gaps()).singleElement().asString().contains("`lock` is malformed");
  }

  @Test
  void an_order_that_the_queue_does_not_take_says_why() {
    aws.error("com.amazonaws.sqs#QueueDoesNotExist", "The specified queue does not exist.");
    LockQueue queue = new LockQueue(aws.client(SqsClient.builder()), "https://sqs/1/none");

    assertThat(queue.send("{}"))
        .isInstanceOfSatisfying(
            Asked.Refused.class,
            one -> assertThat(one.refusal().message()).contains("sqs:SendMessage"));
  }

  @Test
  void an_order_by_somebody_who_may_not_send_is_denied() {
    aws.error(
        "AccessDeniedException",
        NOT_AUTHORIZED + "sqs:sendmessage on resource: q because no policy allows it");
    LockQueue queue = new LockQueue(aws.client(SqsClient.builder()), "https://sqs/1/lock");

    assertThat(queue.send("{}"))
        .isInstanceOfSatisfying(
            Asked.Refused.class,
            one -> assertThat(one.refusal().kind()).isEqualTo(Refusal.Kind.DENIED));
  }
}
