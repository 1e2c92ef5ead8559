package expressguard.cloudtrail.record;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.cloudtrail.Collected;
import expressguard.cloudtrail.Sample;
import expressguard.event.Principal;
import org.junit.jupiter.api.Test;

/** Each identity type of CloudTrail, whole and with parts missing. */
class PrincipalsTest {

  private static final String SESSION = "arn:aws:sts::111122223333:assumed-role/Deploy/ada";

  @Test
  void reads_users_and_the_root() {
    says("{'type':'Root','accountId':'1','arn':'arn:aws:iam::1:root'}", new Principal.Root("1"));
    says(
        "{'type':'IAMUser','accountId':'1','arn':'arn:aws:iam::1:user/ada','userName':'ada',"
            + "'sessionContext':{'sessionIssuer':{}}}",
        new Principal.IamUser("1", "arn:aws:iam::1:user/ada", "ada"));
    says(
        "{'type':'FederatedUser','accountId':'1','arn':'arn:aws:sts::1:federated-user/ada'}",
        new Principal.FederatedUser("1", "arn:aws:sts::1:federated-user/ada"));
  }

  @Test
  void takes_a_role_from_the_issuer_of_its_session() {
    assertThat(Collected.of(Sample.call("a").json()).onlyCall().caller().principal())
        .isEqualTo(
            new Principal.AssumedRole(
                "111122223333", "arn:aws:iam::111122223333:role/team/Deploy", "ada"));
  }

  @Test
  void derives_a_role_from_its_session_without_an_issuer() {
    Principal derived =
        new Principal.AssumedRole("111122223333", "arn:aws:iam::111122223333:role/Deploy", "ada");
    says("{'type':'AssumedRole','arn':'" + SESSION + "'}", derived);
    says(
        "{'type':'AssumedRole','arn':'" + SESSION + "','sessionContext':{'sessionIssuer':{}}}",
        derived);
    says("{'type':'AssumedRole','arn':'" + SESSION + "','sessionContext':'gone'}", derived);
  }

  @Test
  void keeps_a_partition_that_nobody_knows_yet() {
    says(
        "{'type':'AssumedRole','arn':'arn:aws-moon:sts::1:assumed-role/R/s'}",
        new Principal.AssumedRole("1", "arn:aws-moon:iam::1:role/R", "s"));
  }

  @Test
  void leaves_out_what_a_role_session_does_not_say() {
    says(
        "{'type':'AssumedRole','principalId':'AROA:ada'}",
        new Principal.AssumedRole("", "", "ada"));
    says("{'type':'AssumedRole'}", new Principal.AssumedRole("", "", ""));
    says(
        "{'type':'AssumedRole','arn':'arn:aws::sts:x:1:assumed-role/R/s','accountId':'1'}",
        new Principal.AssumedRole("1", "", ""));
  }

  @Test
  void reads_identities_from_outside() {
    says(
        "{'type':'SAMLUser','identityProvider':'idp','userName':'ada'}",
        new Principal.SamlUser("idp", "ada"));
    says(
        "{'type':'WebIdentityUser','identityProvider':'idp','userName':'ada'}",
        new Principal.WebIdentityUser("idp", "ada"));
    says(
        "{'type':'IdentityCenterUser','accountId':'1','onBehalfOf':{'userId':'u-1'}}",
        new Principal.IdentityCenterUser("1", "u-1"));
    says("{'type':'AWSAccount','accountId':'2'}", new Principal.AwsAccount("2"));
  }

  @Test
  void reads_a_service_by_its_name() {
    says(
        "{'type':'AWSService','invokedBy':'ecs.amazonaws.com'}",
        new Principal.AwsService("ecs.amazonaws.com"));
  }

  @Test
  void knows_nobody_behind_a_type_that_is_new_missing_or_no_type() {
    says("{'type':'Directory','accountId':'1'}", new Principal.Unknown("1", "Directory"));
    says("{'type':'Unknown','accountId':'1'}", new Principal.Unknown("1", "Unknown"));
    says("{'accountId':'1','invokedBy':'AWS Internal'}", new Principal.Unknown("1", ""));
    says("{'type':['Root'],'accountId':'1'}", new Principal.Unknown("1", ""));
    says("'HIDDEN_DUE_TO_SECURITY_REASONS'", new Principal.Unknown("", ""));
    says("'somebody'", new Principal.Unknown("", ""));
    says("null", new Principal.Unknown("", ""));
  }

  @Test
  void survives_a_record_without_an_identity() {
    assertThat(
            Collected.of(Sample.call("a").without("userIdentity").json())
                .onlyCall()
                .caller()
                .principal())
        .isEqualTo(new Principal.Unknown("", ""));
  }

  private static void says(String identity, Principal expected) {
    Sample record = Sample.call("a").with("userIdentity", identity.replace('\'', '"'));
    assertThat(Collected.of(record.json()).onlyCall().caller().principal()).isEqualTo(expected);
  }
}
