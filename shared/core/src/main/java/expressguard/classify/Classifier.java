package expressguard.classify;

import expressguard.catalog.Catalog;
import expressguard.catalog.WatchedCall;
import expressguard.event.ApiCall;
import expressguard.event.Caller;
import expressguard.event.Loss;
import expressguard.event.Outcome;
import expressguard.event.Principal;
import expressguard.guard.GuardRoles;
import java.util.Collection;
import java.util.Set;

/**
 * Tells what a call was, by an ordered procedure: the first step that applies answers.
 *
 * <p>It goes by what AWS sets (the issuer of a session, {@code invokedBy}, the address of a
 * service) and never by what a caller chooses: a role's or a session's name, a rule's priority, a
 * prefix of a name, the user agent.
 */
public final class Classifier {

  /**
   * Session names under which ECS works with roles given to it (ECS developer guide, infrastructure
   * IAM role; ECSGateway: public error messages). They count only where AWS itself says that ECS
   * made the call.
   */
  private static final Set<String> ECS_SESSIONS =
      Set.of(
          "ECSGateway",
          "ECSNetworkingWithELB",
          "ECSDeploymentWithLoadBalancers",
          "ecs-service-scheduler");

  private final Catalog catalog;
  private final Set<String> infrastructureRoles;
  private final GuardRoles guardRoles;
  private final ExpressActivity activity;

  /**
   * @param infrastructureRoles ARNs of the roles that Express Mode is known to work with
   * @param guardRoles the roles that the lock excepts
   */
  public Classifier(
      Catalog catalog,
      Collection<String> infrastructureRoles,
      GuardRoles guardRoles,
      ExpressActivity activity) {
    this.catalog = catalog;
    this.infrastructureRoles = Set.copyOf(infrastructureRoles);
    this.guardRoles = guardRoles;
    this.activity = activity;
  }

  /** What a call was, watched or not. */
  public Classification classify(ApiCall call) {
    return Fact.of(catalog, call)
        .map(this::classify)
        .orElseGet(() -> new Classification.Unwatched(Reason.NOT_WATCHED));
  }

  /** What a watched call was. */
  public Classification classify(Fact fact) {
    return switch (fact.call().outcome()) {
      case Outcome.Failed failed ->
          new Classification.Attempt(
              fact.row(),
              fact.deniedBy(),
              fact.vehicle(),
              failed.denied() ? Reason.CALL_DENIED : Reason.CALL_FAILED);
      case Outcome.Succeeded() ->
          Loss.of(fact.call())
              .<Classification>map(
                  loss -> new Classification.Lost(fact.row(), loss, Reason.EVENT_LOST))
              .orElseGet(() -> recorded(fact));
    };
  }

  private Classification recorded(Fact fact) {
    return fact.row().api() == WatchedCall.Api.EXPRESS
        ? new Classification.ExpressApi(fact.row(), fact.vehicle(), expressReason(fact.call()))
        : other(fact.call(), fact.row(), fact.vehicle());
  }

  private Reason expressReason(ApiCall call) {
    return isBreakGlass(call.caller()) ? Reason.EXPRESS_BREAK_GLASS : Reason.EXPRESS_WRITE_API;
  }

  private Classification other(ApiCall call, WatchedCall row, Vehicle vehicle) {
    Caller caller = call.caller();
    return switch (caller.principal()) {
      case Principal.AssumedRole role when infrastructureRoles.contains(role.roleArn()) ->
          caller.isEcs()
              ? new Classification.ExpressOnBehalf(row, Reason.INFRASTRUCTURE_ROLE_THROUGH_ECS)
              : new Classification.Direct(row, vehicle, Reason.INFRASTRUCTURE_ROLE_WITHOUT_ECS);
      case Principal.AssumedRole role when role.serviceLinked() ->
          new Classification.AwsService(row, Reason.SERVICE_LINKED_ROLE);
      case Principal.AwsService _ ->
          new Classification.AwsService(row, Reason.AWS_SERVICE_PRINCIPAL);
      case Principal.AssumedRole role when guardRoles.own().contains(role.roleArn()) ->
          new Classification.Own(row, Reason.GUARD_ROLE);
      case Principal.Root _,
          Principal.IamUser _,
          Principal.AssumedRole _,
          Principal.FederatedUser _,
          Principal.SamlUser _,
          Principal.WebIdentityUser _,
          Principal.IdentityCenterUser _,
          Principal.AwsAccount _,
          Principal.Unknown _ ->
          forwardedOrDirect(call, row, vehicle);
    };
  }

  private Classification forwardedOrDirect(ApiCall call, WatchedCall row, Vehicle vehicle) {
    Caller caller = call.caller();
    if (!caller.isEcs()) {
      return new Classification.Direct(row, vehicle, directReason(caller));
    }
    if (activity.near(caller, call.at())) {
      return new Classification.ExpressOnBehalf(row, Reason.FORWARDED_NEAR_EXPRESS_CALL);
    }
    return caller.principal() instanceof Principal.AssumedRole(_, _, var session)
            && ECS_SESSIONS.contains(session)
        ? new Classification.AwsService(row, Reason.ECS_WITH_OTHER_ROLE)
        : new Classification.Unsure(row, Reason.FORWARDED_BY_ECS);
  }

  private boolean isBreakGlass(Caller caller) {
    return caller.principal() instanceof Principal.AssumedRole role
        && guardRoles.breakGlass().contains(role.roleArn());
  }

  private Reason directReason(Caller caller) {
    return isBreakGlass(caller) ? Reason.BREAK_GLASS_ROLE : byItself(caller);
  }

  private static Reason byItself(Caller caller) {
    return switch (caller.invokedBy()) {
      case "cloudformation.amazonaws.com" -> Reason.CLOUDFORMATION_FOR_CALLER;
      // Old records put the console's sign-in here; nobody else made the call.
      case "", "signin.amazonaws.com" -> Reason.NO_OTHER_HAND;
      default -> Reason.OTHER_SERVICE_FOR_CALLER;
    };
  }
}
