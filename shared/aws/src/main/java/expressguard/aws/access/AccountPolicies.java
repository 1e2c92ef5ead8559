package expressguard.aws.access;

import expressguard.authorization.NamedPolicy;
import expressguard.authorization.PolicySet;
import expressguard.authorization.RequestPrincipal;
import expressguard.event.Arn;
import expressguard.event.Data;
import expressguard.posture.Holder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The principals of an account with their policies, from outputs of GetAccountAuthorizationDetails.
 * One that names a policy which the outputs do not have, or which cannot be read, is told with that
 * problem: nothing is sure about it.
 */
public final class AccountPolicies {

  private final PolicyTexts texts = new PolicyTexts();
  private final ControlLevels control;
  private final SortedMap<String, Data> managed = new TreeMap<>();
  private final SortedMap<String, Data> groups = new TreeMap<>();

  private AccountPolicies(ControlLevels control) {
    this.control = control;
  }

  /** Users, roles and the root of the account that the outputs are of. */
  public static List<Holder> read(Collection<Data> outputs, ControlLevels control) {
    AccountPolicies account = new AccountPolicies(control);
    for (Data output : outputs) {
      output.listAt("Policies").forEach(one -> account.keep(one, "Arn", account.managed));
      output
          .listAt("GroupDetailList")
          .forEach(one -> account.keep(one, "GroupName", account.groups));
    }
    List<Holder> holders = new ArrayList<>();
    for (Data output : outputs) {
      Stream.concat(
              output.listAt("UserDetailList").stream(), output.listAt("RoleDetailList").stream())
          .forEach(
              one -> one.textAt("Arn").ifPresent(arn -> holders.add(account.holder(arn, one))));
    }
    holders.stream()
        .findFirst()
        .flatMap(one -> Arn.parse(one.principal().arn()))
        .ifPresent(arn -> holders.add(account.root(arn)));
    return List.copyOf(holders);
  }

  private void keep(Data one, String key, SortedMap<String, Data> into) {
    one.textAt(key).ifPresent(name -> into.put(name, one));
  }

  private Holder root(Arn other) {
    String root = "arn:" + other.partition() + ":iam::" + other.account() + ":root";
    return new Holder(
        principal(root), PolicySet.of().withControlLevels(control.levels()), List.of());
  }

  private Holder holder(String arn, Data one) {
    List<String> problems = new ArrayList<>();
    List<NamedPolicy> identity = new ArrayList<>();
    own(one, identity, problems);
    for (String group : one.textsAt("GroupList")) {
      Optional.ofNullable(groups.get(group))
          .ifPresentOrElse(
              found -> own(found, identity, problems),
              () -> problems.add("the group `" + group + "` is not among the details"));
    }
    List<NamedPolicy> boundary =
        one.textAt("PermissionsBoundary.PermissionsBoundaryArn").stream()
            .flatMap(policy -> managed(policy, problems).stream())
            .toList();
    return new Holder(
        principal(arn), new PolicySet(identity, boundary, control.levels()), problems);
  }

  private void own(Data one, List<NamedPolicy> identity, List<String> problems) {
    for (String list : List.of("UserPolicyList", "RolePolicyList", "GroupPolicyList")) {
      for (Data inline : one.listAt(list)) {
        String name =
            one.textAt("Arn").orElse("") + "/" + inline.textAt("PolicyName").orElse("(unnamed)");
        texts.read(name, inline.at("PolicyDocument"), problems).ifPresent(identity::add);
      }
    }
    for (Data attached : one.listAt("AttachedManagedPolicies")) {
      attached.textAt("PolicyArn").flatMap(arn -> managed(arn, problems)).ifPresent(identity::add);
    }
  }

  private Optional<NamedPolicy> managed(String arn, List<String> problems) {
    Optional<Data> version =
        Optional.ofNullable(managed.get(arn)).stream()
            .flatMap(policy -> policy.listAt("PolicyVersionList").stream())
            .filter(one -> one.textAt("IsDefaultVersion").filter("true"::equals).isPresent())
            .findFirst();
    if (version.isEmpty()) {
      problems.add("`" + arn + "` is not among the details");
    }
    return version.flatMap(one -> texts.read(arn, one.at("Document"), problems));
  }

  private RequestPrincipal principal(String arn) {
    return new RequestPrincipal(arn, control.management());
  }
}
