package expressguard.standing;

import expressguard.classify.Fact;
import expressguard.event.ApiCall;
import expressguard.event.Caller;
import expressguard.event.Data;
import expressguard.event.Outcome;
import expressguard.event.Principal;
import expressguard.inventory.ExpressService;
import expressguard.inventory.FromCalls;
import expressguard.inventory.ResourceId;
import expressguard.inventory.Slot;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;

/**
 * The words under which a fact is filed, and those under which a service looks for its facts.
 *
 * <p>INVARIANT: a fact and a service that it concerns share a key. They may share one although it
 * does not concern it; the evaluation then leaves it out. So a ledger finds by equal texts what the
 * whole evaluation finds by looking at everything.
 */
public final class Keys {

  private Keys() {}

  /** Under what a fact is filed. */
  public static SortedSet<String> of(Fact fact) {
    KeySet found = new KeySet();
    found.all(places(fact));
    if (isExpress(fact)) {
      found.session(fact.call().caller());
      FromCalls.expressService(fact.call())
          .map(ExpressService::infrastructureRole)
          .ifPresent(found::role);
    }
    return found.all();
  }

  /** Those under which every service looks that has a part in what the fact is about. */
  public static SortedSet<String> places(Fact fact) {
    KeySet found = new KeySet();
    fact.touches().forEach(found::touched);
    ApiCall call = fact.call();
    FromCalls.expressServiceId(call).filter(_ -> isExpress(fact)).ifPresent(found::resource);
    for (Data condition : call.request().listAt("conditions")) {
      condition.textsAt("values").forEach(found::host);
      condition.textsAt("hostHeaderConfig.values").forEach(found::host);
    }
    if (call.outcome() instanceof Outcome.Failed(_, var message)) {
      List.of(message.split(" ", -1))
          .forEach(word -> ResourceId.ofArn(word).ifPresent(found::named));
    }
    if (call.caller().principal() instanceof Principal.AssumedRole role && !call.caller().isEcs()) {
      found.user(role.roleArn());
    }
    return found.all();
  }

  /** Under what a service looks for its facts. */
  public static SortedSet<String> of(ExpressService service) {
    KeySet wanted = new KeySet();
    wanted.resource(service.id());
    service.links().keySet().forEach(wanted::own);
    wanted.family(service.id(), service.id().name().replace('/', '-'));
    service.hosts().forEach(wanted::host);
    if (!service.infrastructureRole().isEmpty()) {
      wanted.user(service.infrastructureRole());
    }
    return wanted.all();
  }

  /** Under what everybody looks who shares a load balancer with a service. */
  public static SortedSet<String> balancers(ExpressService service) {
    KeySet wanted = new KeySet();
    service.in(Slot.LOAD_BALANCER).forEach(wanted::own);
    return wanted.all();
  }

  /**
   * What else a service must look for once some of its facts are known: the task definitions that
   * it adopts, the record sets that lead to it, the Express calls of the sessions that ECS worked
   * for, and those that show that a role which ECS worked with, and which is not known to be its
   * own, is an infrastructure role.
   */
  public static SortedSet<String> further(ExpressService service, Collection<Fact> facts) {
    KeySet wanted = new KeySet();
    for (Fact fact : facts) {
      fact.touches().stream()
          .filter(touch -> touch.resource().equals(service.id()))
          .forEach(touch -> touch.writes().forEach(write -> wanted.adopted(service.id(), write)));
      fact.touches().forEach(touch -> wanted.leading(service, touch));
      Caller caller = fact.call().caller();
      if (caller.isEcs() && !isSurelyForAws(caller, service)) {
        wanted.session(caller);
        wanted.role(caller.principal().id());
      }
    }
    return wanted.all();
  }

  private static boolean isSurelyForAws(Caller caller, ExpressService service) {
    return switch (caller.principal()) {
      case Principal.AssumedRole role ->
          role.serviceLinked() || role.roleArn().equals(service.infrastructureRole());
      case Principal.AwsService _ -> true;
      case Principal.Root _,
          Principal.IamUser _,
          Principal.FederatedUser _,
          Principal.SamlUser _,
          Principal.WebIdentityUser _,
          Principal.IdentityCenterUser _,
          Principal.AwsAccount _,
          Principal.Unknown _ ->
          false;
    };
  }

  private static boolean isExpress(Fact fact) {
    return FromCalls.isExpressWrite(fact.call());
  }
}
