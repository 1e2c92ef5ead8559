package expressguard.authorization.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.policy.match.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patterns of actions, resources, ARNs and texts, with what cannot be told as an answer. */
final class PatternsTest {

  private static final String WEB = "arn:aws:ecs:eu-west-1:111122223333:service/default/web";

  @ParameterizedTest
  @CsvSource({
    "*, yes",
    "**, yes",
    "ecs:*, yes",
    "ECS:updateEXPRESSgatewayservice, yes",
    "ecs:Update*Service, yes",
    "ecs:UpdateExpressGatewayServic?, yes",
    "ecs:UpdateService, no",
    "ec2:*, no",
    "e*:UpdateExpressGatewayService, unknown",
    "e*:UpdateService, no",
    "x*:*, no",
  })
  void action(String pattern, String answer) {
    assertThat(told(ActionPattern.fits(pattern, "ecs:UpdateExpressGatewayService")))
        .isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource({
    "*, yes",
    "***, yes",
    WEB + ", yes",
    "arn:aws:ecs:*:111122223333:service/*, yes",
    "arn:aws:ecs:*:*:*, yes",
    "arn:aws:ecs:*, yes",
    "arn:aws:ec*, yes",
    "arn:aws:ecs, unknown",
    "arn:aws:s3:::bucket/*, no",
    "arn:aws:ecs:eu-west-1:111122223333:service/default/we?, yes",
    "arn:aws:ecs:eu-west-1:111122223333:service/default/WEB, no",
    "arn:aws:ECS:eu-west-1:111122223333:service/default/web, unknown",
    "arn:aws:ecs:eu-west-1:111122223333:s*/default/web, unknown",
    "arn:aws:ecs:eu-west-1:111122223333:s*/default/api, no",
    "arn:aws:ecs:eu-west-1:111122223333:serv*, yes",
    "arn:aws:ecs:eu-west-1:111122223333:service/${aws:username}, unknown",
    "arn:aws:ecs:us-east-1:111122223333:service/${aws:username}, no",
    "arn:aws:ecs:*:${aws:PrincipalAccount}:service/*, unknown",
  })
  void resource(String pattern, String answer) {
    assertThat(told(ResourcePattern.fits(pattern, WEB))).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:ecs:*:*:*, *, no",
    "*, *, yes",
    "arn:aws:ecs:*:*:*, web, unknown",
    "arn:aws:ecs:*:*:service/web, arn:aws:ecs:a:1:service/*, unknown",
  })
  void resource_of_an_action_that_names_none_or_no_arn(
      String pattern, String resource, String answer) {
    assertThat(told(ResourcePattern.fits(pattern, resource))).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource({
    "*, " + WEB + ", no",
    "arn:aws:ecs:*:*:service/*, " + WEB + ", no",
    "arn:aws:s3:::bucket/*, " + WEB + ", yes",
    "arn:aws:ecs:*, " + WEB + ", no",
    "arn:aws:s3:*, " + WEB + ", unknown",
    "arn:aws:s3:::bucket/*, *, unknown",
    "*, *, no",
  })
  void resource_that_a_statement_is_not_about(String pattern, String resource, String answer) {
    assertThat(told(ResourcePattern.leavesOut(pattern, resource))).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:iam::1:role/express-guard/LockWriter, yes",
    "arn:aws:iam::1:role/express-guard/*, yes",
    "arn:*:iam::*:role/*/LockWriter, yes",
    "arn:aws:iam::1:role/express-guard/lockwriter, no",
    "arn:aws:iam::1:role/express-guard, no",
    "arn:aws:*:role/express-guard/LockWriter, unknown",
    "*, unknown",
    "arn:aws:iam::1:role/${aws:PrincipalTag/x}, unknown",
  })
  void arn_of_a_condition(String pattern, String answer) {
    assertThat(told(ArnPattern.fits(pattern, "arn:aws:iam::1:role/express-guard/LockWriter")))
        .isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource({
    "express-guard:lock, yes",
    "Express-Guard:LOCK, yes",
    "express-guard:loc, no",
    "expre\u017f\u017f-guard:lock, unknown",
    "express-guard:loc\u212a, unknown",
    "${aws:username}, unknown",
  })
  void text_whatever_its_case(String pattern, String answer) {
    assertThat(told(TextPattern.sameIgnoringCase(pattern, "express-guard:lock"))).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', yes",
    "'', a, no",
    "*, '', yes",
    "a*c, abbc, yes",
    "a?c, ac, no",
    "A*, abc, no",
    "${*}, *, unknown",
  })
  void text_with_wildcards(String pattern, String text, String answer) {
    assertThat(told(TextPattern.like(pattern, text))).isEqualTo(answer);
  }

  private static String told(Answer answer) {
    return switch (answer) {
      case Answer.Yes() -> "yes";
      case Answer.No() -> "no";
      case Answer.CannotTell _ -> "unknown";
    };
  }
}
