package expressguard.lock.oracle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import expressguard.authorization.AccessRequest;
import expressguard.authorization.RequestPrincipal;
import expressguard.authorization.context.RequestContext;
import expressguard.lock.cases.Account;
import expressguard.lock.cases.Case;
import expressguard.lock.cases.LockCases;
import expressguard.lock.cases.Mutant;
import expressguard.lock.cases.Mutants;
import expressguard.lock.cases.ProtectionCases;
import expressguard.lock.policies.Carrier;
import expressguard.lock.policies.LockPolicies;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Makes questions: one in ten asks a case of the lock, of the policy as it is shipped or spoilt in
 * one place; the others are made up whole.
 */
final class Questions {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Chance chance;
  private final List<Shipped> shipped =
      List.of(
          new Shipped(
              LockPolicies.lock(Carrier.MANAGED_POLICY, Account.PARAMETERS).text(),
              LockCases.all()),
          new Shipped(
              LockPolicies.protection(Carrier.MANAGED_POLICY, Account.PARAMETERS).text(),
              ProtectionCases.all()));

  private record Shipped(List<JsonNode> policies, List<Case> cases) {
    Shipped(String text, List<Case> cases) {
      this(
          Stream.concat(Stream.of(json(text)), Mutants.of(text).stream().map(Mutant::policy))
              .toList(),
          cases.stream().filter(row -> known(row.request().principal())).toList());
    }

    /** Whom policies bind differently than the simulator assumes is asked elsewhere. */
    private static boolean known(RequestPrincipal principal) {
      return !principal.managementAccount()
          && !principal.equals(Account.ROOT)
          && !principal.equals(Account.SERVICE_LINKED);
    }
  }

  Questions(long seed) {
    this.chance = new Chance(seed);
  }

  Question next() {
    return chance.in100(10) ? ofTheLock(chance.of(shipped)) : madeUp();
  }

  private Question ofTheLock(Shipped of) {
    AccessRequest request = chance.of(of.cases()).request();
    JsonNode policy = chance.in100(20) ? of.policies().getFirst() : chance.of(of.policies());
    JsonNode all = Policies.everything();
    return switch (chance.of(List.of(Carrier.values()))) {
      case SERVICE_CONTROL_POLICY ->
          new Question(
              request, List.of(all), List.of(), List.of(List.of(all), List.of(all, policy)));
      // The boundary's own allowing statement is another policy here: together they are the same.
      case PERMISSIONS_BOUNDARY ->
          new Question(request, List.of(all), List.of(all, policy), List.of());
      case MANAGED_POLICY -> new Question(request, List.of(all, policy), List.of(), List.of());
    };
  }

  private Question madeUp() {
    AccessRequest request =
        new AccessRequest(
            RequestPrincipal.of(chance.of(Vocabulary.PRINCIPALS)),
            chance.of(Vocabulary.ACTIONS),
            chance.of(Vocabulary.RESOURCES),
            context());
    Policies policies = new Policies(chance, request);
    List<List<JsonNode>> levels = new ArrayList<>();
    for (int i = chance.in100(50) ? 0 : chance.upTo(2); i > 0; i--) {
      levels.add(policies.some(1));
    }
    return new Question(
        request,
        policies.some(2),
        chance.in100(30) ? List.of(policies.policy(), Policies.everything()) : List.of(),
        levels);
  }

  private RequestContext context() {
    RequestContext context = RequestContext.complete();
    for (Map<String, List<String>> keys :
        List.of(Vocabulary.SINGLE, Vocabulary.ARNS, Vocabulary.BOOLEANS)) {
      for (String key : keys.keySet().stream().sorted().toList()) {
        if (chance.in100(60)) {
          context = context.with(key, chance.of(keys.getOrDefault(key, List.of())));
        }
      }
    }
    List<String> tags = new ArrayList<>();
    for (int i = chance.upTo(3); i > 0; i--) {
      tags.add(chance.of(Vocabulary.TAGS));
    }
    return tags.isEmpty() ? context : context.with(Vocabulary.TAG_KEYS, tags);
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }
}
