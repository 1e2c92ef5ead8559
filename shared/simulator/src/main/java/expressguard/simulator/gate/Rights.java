package expressguard.simulator.gate;

import com.fasterxml.jackson.databind.JsonNode;
import expressguard.event.Caller;
import expressguard.event.Principal;
import expressguard.simulator.account.Settings;
import expressguard.simulator.fact.Assumption;
import expressguard.simulator.fact.Assumptions;
import expressguard.simulator.model.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who may do what. Everybody may do everything except what a {@link Denial} says and, for an
 * infrastructure role in the hands of ECS, what its managed policy does not allow.
 */
public final class Rights {

  private final Settings settings;
  private final Assumptions assumptions;
  private final ManagedTag tag;
  private final ManagedPolicy policy;
  private final List<Denial> denials = new ArrayList<>();
  private Authority authority = _ -> Optional.empty();

  public Rights(Settings settings, Assumptions assumptions, ManagedTag tag) {
    this.settings = settings;
    this.assumptions = assumptions;
    this.tag = tag;
    this.policy = new ManagedPolicy(tag);
  }

  public void deny(Denial denial) {
    denials.add(denial);
  }

  public void allow(Denial denial) {
    denials.remove(denial);
  }

  /** From now on somebody else decides too. */
  public void under(Authority other) {
    authority = other;
  }

  /** AWS's message for a call that is not allowed, or empty. */
  Optional<String> refusal(Caller caller, Operation operation, JsonNode request) {
    String service = operation.api().service();
    String action = service.replace("monitoring", "cloudwatch") + ":" + operation.name();
    String resource = CalledResource.of(settings, operation.name(), request);
    String begin =
        "User: %s is not authorized to perform: %s%s"
            .formatted(
                who(caller.principal()),
                action,
                resource.isEmpty() ? "" : " on resource: " + resource);
    Optional<Denial> denial =
        denials.stream()
            .filter(one -> one.fits(caller, action, resource))
            .filter(one -> one.tagKey().isEmpty() || tag.has(service, resource, one.tagKey()))
            .findFirst();
    if (denial.isPresent()) {
      return denial.map(one -> begin + " with an explicit deny in " + one.carrier());
    }
    Optional<String> refusal =
        authority.refusal(
            new Authority.Question(caller, action, resource, tag.keys(service, resource), request));
    if (refusal.isPresent()) {
      return refusal.map(words -> begin + " " + words);
    }
    return atWork(caller) && !policy.allows(service, operation.name(), request, resource)
        ? Optional.of(begin + " because no identity-based policy allows the " + action + " action")
        : Optional.empty();
  }

  // The service-linked roles and forwarded sessions of people have other policies.
  private boolean atWork(Caller caller) {
    return assumptions.holds(Assumption.TAG_CHECKED_FOR_ANY_ROLE)
        && caller.isEcs()
        && caller.principal() instanceof Principal.AssumedRole role
        && !role.serviceLinked()
        && role.sessionName().equals("ECSGateway");
  }

  private static String who(Principal principal) {
    return principal instanceof Principal.AssumedRole(var account, var role, var session)
        ? "arn:aws:sts::%s:assumed-role/%s/%s"
            .formatted(account, role.substring(role.lastIndexOf('/') + 1), session)
        : principal.id();
  }
}
