package expressguard.classify;

/** Why a call was classified as it was: one code and one sentence for each way to an answer. */
public enum Reason {
  CALL_DENIED("AWS denied the call, so nothing changed"),
  CALL_FAILED("AWS refused the call, so nothing changed"),
  EXPRESS_WRITE_API("It is one of the three writing APIs of Express Mode"),
  EXPRESS_BREAK_GLASS("It is a writing API of Express Mode, called by the break-glass role"),
  INFRASTRUCTURE_ROLE_THROUGH_ECS(
      "ECS made it with a role that is known as an Express infrastructure role"),
  FORWARDED_NEAR_EXPRESS_CALL(
      "ECS made it for a caller who had called Express Mode minutes away from it"),
  SERVICE_LINKED_ROLE("The role is one that only an AWS service can use"),
  AWS_SERVICE_PRINCIPAL("The caller is an AWS service"),
  ECS_WITH_OTHER_ROLE("ECS made it with a role that is not known as an infrastructure role"),
  FORWARDED_BY_ECS("ECS made it for a caller, and no Express call by that caller is near"),
  GUARD_ROLE("The caller is the guard itself"),
  INFRASTRUCTURE_ROLE_WITHOUT_ECS(
      "The role is an Express infrastructure role, yet ECS did not make the call"),
  CLOUDFORMATION_FOR_CALLER("CloudFormation made it for the caller"),
  OTHER_SERVICE_FOR_CALLER("Another AWS service made it for the caller"),
  BREAK_GLASS_ROLE("The caller is the break-glass role, which no lock binds"),
  NO_OTHER_HAND("No sign of Express Mode or of an AWS service: the caller made it directly"),
  EVENT_LOST("A deployment shows that it was made, and no record of it came"),
  NOT_WATCHED("The catalogue has no row for it");

  private final String sentence;

  Reason(String sentence) {
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}
