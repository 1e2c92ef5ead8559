#!/usr/bin/env bash
# ECS developer guide, "Adding a sidecar to an Express Mode service", with the AWS CLI: describe the
# service's task definition, register a revision with Fluent Bit beside Main, deploy it by force.
#
#   sidecar.sh create|add|log-group     which part of the story
#
# Wants `aws` and `python3` on the PATH, and AWS_ENDPOINT_URL with credentials in the environment.

set -euo pipefail
readonly service=web cluster=default account=${ACCOUNT:-123456789012} region=${AWS_REGION:-eu-west-1}
readonly arn=arn:aws:ecs:$region:$account:service/$cluster/$service
readonly role=arn:aws:iam::$account:role

create() {
  aws ecs create-express-gateway-service --service-name "$service" \
    --infrastructure-role-arn "$role/ecsInfrastructureRoleForExpressServices" \
    --execution-role-arn "$role/ecsTaskExecutionRole" \
    --primary-container image=public.ecr.aws/docker/library/nginx:1.29 >/dev/null
}

add() {
  local running revision
  running=$(aws ecs describe-services --cluster "$cluster" --services "$service" \
    --query 'services[0].taskDefinition' --output text)
  revision=$(aws ecs describe-task-definition --task-definition "$running" \
    --query 'taskDefinition.{family:family,executionRoleArn:executionRoleArn,networkMode:networkMode,cpu:cpu,memory:memory,requiresCompatibilities:requiresCompatibilities,runtimePlatform:runtimePlatform,containerDefinitions:containerDefinitions}' \
    --output json | python3 -c '
import json, sys
definition = json.load(sys.stdin)
main = next(one for one in definition["containerDefinitions"] if one["name"] == "Main")
main["logConfiguration"] = {"logDriver": "awsfirelens"}
main["memoryReservation"] = 1998
definition["containerDefinitions"].append({
    "name": "log_router",
    "image": "public.ecr.aws/aws-observability/aws-for-fluent-bit:stable",
    "essential": True,
    "memoryReservation": 50,
    "firelensConfiguration": {"type": "fluentbit"},
})
json.dump({key: value for key, value in definition.items() if value is not None}, sys.stdout)
')
  running=$(aws ecs register-task-definition --cli-input-json "$revision" \
    --query 'taskDefinition.taskDefinitionArn' --output text)
  aws ecs update-service --cluster "$cluster" --service "$service" --task-definition "$running" \
    --force-new-deployment >/dev/null
}

log_group() {
  aws ecs update-express-gateway-service --service-arn "$arn" --primary-container \
    'image=public.ecr.aws/docker/library/nginx:1.29,awsLogsConfiguration={logGroup=/aws/ecs/default/web,logStreamPrefix=ecs}' \
    >/dev/null
}

case ${1:-} in
  create) create ;;
  add) add ;;
  log-group) log_group ;;
  *)
    echo 'usage: sidecar.sh create|add|log-group' >&2
    exit 2
    ;;
esac
