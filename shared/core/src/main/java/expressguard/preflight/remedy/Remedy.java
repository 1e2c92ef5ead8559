package expressguard.preflight.remedy;

/**
 * One way out of a conflict.
 *
 * @param way what is done, as a sentence
 * @param cli for the AWS CLI
 * @param terraform for {@code aws_ecs_express_gateway_service}, or for the resource itself
 * @param cdk for the L1 construct {@code CfnExpressGatewayService}, or for the resource's own
 */
public record Remedy(String way, String cli, String terraform, String cdk) {}
