package expressguard.classify;

import expressguard.digest.Sha256;
import expressguard.event.ApiCall;
import expressguard.event.Caller;
import expressguard.event.Data;
import expressguard.event.Outcome;
import expressguard.inventory.ResourceId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Leaves of a call only the names of resources that the inventory is learnt from. It is an
 * allowlist: what is not on it is gone, so no secret of a parameter, a message or a user agent
 * outlives the reading of its record.
 */
final class Names {

  /** Members of requests; {@code []} stands for each entry of a list. */
  private static final Allowlist REQUEST =
      Allowlist.of(
          "serviceArn",
          "serviceName",
          "cluster",
          "service",
          "ruleArn",
          "conditions[].field",
          "conditions[].values[]",
          "conditions[].hostHeaderConfig.values[]",
          "actions[].forwardConfig.targetGroups[].targetGroupArn",
          "primaryContainer.awsLogsConfiguration.logGroup",
          "loadBalancers[].targetGroupArn",
          "loadBalancers[].advancedConfiguration.alternateTargetGroupArn",
          "loadBalancers[].advancedConfiguration.productionListenerRule",
          // what stands in the place of a lost record
          "lost.service",
          "lost.deployment",
          "lost.taskDefinition",
          "lost.considered[]");

  private static final Allowlist RESPONSE =
      Allowlist.of(
          "rules[].ruleArn",
          "service.serviceArn",
          "service.infrastructureRoleArn",
          "service.tags[].key",
          "service.tags[].value",
          "service.activeConfigurations[].executionRoleArn",
          "service.activeConfigurations[].taskRoleArn",
          "service.activeConfigurations[].ingressPaths[].endpoint",
          "service.activeConfigurations[].primaryContainer.awsLogsConfiguration.logGroup");

  private Names() {}

  static ApiCall only(ApiCall call) {
    return new ApiCall(
        call.eventId(),
        call.at(),
        call.key(),
        call.account(),
        call.region(),
        caller(call.caller()),
        outcome(call.outcome()),
        REQUEST.kept(call.request()),
        RESPONSE.kept(call.response()),
        Data.Gap.ABSENT,
        call.apiVersion(),
        List.of());
  }

  /** Whether ECS made the call, and which session it was, is all that is asked of it later. */
  private static Caller caller(Caller caller) {
    boolean byService = caller.sourceAddress().endsWith(".amazonaws.com");
    return new Caller(
        caller.principal(),
        caller.invokedBy(),
        byService ? caller.sourceAddress() : "",
        "",
        caller.accessKeyId().isEmpty() ? "" : Sha256.hex(caller.accessKeyId(), 8),
        caller.console());
  }

  /** Of a message the ARNs, which may be all that names the resource of a refused call. */
  private static Outcome outcome(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Succeeded succeeded -> succeeded;
      case Outcome.Failed(var code, var message) ->
          new Outcome.Failed(
              code,
              Arrays.stream(message.split("[\\s\"'`]+", -1))
                  .filter(word -> ResourceId.ofArn(word).isPresent())
                  .collect(Collectors.joining(" ")));
    };
  }
}
