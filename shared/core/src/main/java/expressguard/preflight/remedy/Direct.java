package expressguard.preflight.remedy;

import expressguard.inventory.Slot;

/**
 * The API and the template resources through which a slot's fields are set directly.
 *
 * @param command of the AWS CLI, as far as it does not depend on the service
 * @param terraform the resource type of terraform-provider-aws
 * @param cdk the L1 construct of the AWS CDK
 */
record Direct(String command, String terraform, String cdk) {

  static Direct of(Slot slot) {
    return switch (slot) {
      case TASK_DEFINITION ->
          new Direct(
              "aws ecs register-task-definition --cli-input-json file://task-definition.json",
              "aws_ecs_task_definition",
              "CfnTaskDefinition");
      case SERVICE -> new Direct("aws ecs update-service", "aws_ecs_service", "CfnService");
      case CLUSTER -> new Direct("aws ecs update-cluster", "aws_ecs_cluster", "CfnCluster");
      case LOAD_BALANCER ->
          new Direct(
              "aws elbv2 modify-load-balancer-attributes --load-balancer-arn",
              "aws_lb",
              "CfnLoadBalancer");
      case LISTENER ->
          new Direct("aws elbv2 modify-listener --listener-arn", "aws_lb_listener", "CfnListener");
      case RULE, NEIGHBOUR ->
          new Direct("aws elbv2 modify-rule --rule-arn", "aws_lb_listener_rule", "CfnListenerRule");
      case TARGET_GROUP ->
          new Direct(
              "aws elbv2 modify-target-group --target-group-arn",
              "aws_lb_target_group",
              "CfnTargetGroup");
      case CERTIFICATE ->
          new Direct(
              "aws acm describe-certificate --certificate-arn",
              "aws_acm_certificate",
              "CfnCertificate");
      case LOAD_BALANCER_SECURITY_GROUP, SERVICE_SECURITY_GROUP ->
          new Direct(
              "aws ec2 modify-security-group-rules --group-id",
              "aws_vpc_security_group_ingress_rule",
              "CfnSecurityGroupIngress");
      case SCALABLE_TARGET ->
          new Direct(
              "aws application-autoscaling register-scalable-target --service-namespace ecs"
                  + " --scalable-dimension ecs:service:DesiredCount --resource-id",
              "aws_appautoscaling_target",
              "CfnScalableTarget");
      case SCALING_POLICY ->
          new Direct(
              "aws application-autoscaling put-scaling-policy --service-namespace ecs"
                  + " --scalable-dimension ecs:service:DesiredCount --resource-id",
              "aws_appautoscaling_policy",
              "CfnScalingPolicy");
      case ROLLBACK_ALARM ->
          new Direct(
              "aws cloudwatch put-metric-alarm --alarm-name",
              "aws_cloudwatch_metric_alarm",
              "CfnAlarm");
      case LOG_GROUP ->
          new Direct(
              "aws logs put-retention-policy --log-group-name",
              "aws_cloudwatch_log_group",
              "CfnLogGroup");
      case INFRASTRUCTURE_ROLE, EXECUTION_ROLE, TASK_ROLE ->
          new Direct("aws iam attach-role-policy --role-name", "aws_iam_role", "CfnRole");
    };
  }
}
