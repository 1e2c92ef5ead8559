package expressguard.lock.policies;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the policies are written for: one account, three of its roles, and what may not be created.
 *
 * <p>INVARIANT: every ARN is exact and of the same account and partition. A wildcard in an excepted
 * role would let whoever can create a role of that name walk past the lock.
 *
 * @param lockRole the role of the guard that writes the lock's tag; its path is {@code
 *     /express-guard/}, which the protection policy keeps
 * @param breakGlassRole the role for emergencies, which no lock binds
 * @param deployerRole the role that installs and updates the guard
 * @param frozenClusters clusters in which no Express service may be created
 * @param frozenServices Express services that may not be created again
 */
public record LockParameters(
    String lockRole,
    String breakGlassRole,
    String deployerRole,
    List<String> frozenClusters,
    List<String> frozenServices) {

  private static final Pattern ROLE =
      Pattern.compile("arn:(aws[a-z-]*):iam::(\\d{12}):role/[\\w+=,.@/-]{1,576}");
  private static final Pattern LOCK_ROLE =
      Pattern.compile("arn:(aws[a-z-]*):iam::(\\d{12}):role/express-guard/[\\w+=,.@-]{1,64}");
  private static final Pattern CLUSTER =
      Pattern.compile("arn:(aws[a-z-]*):ecs:[a-z0-9-]+:(\\d{12}):cluster/[\\w-]{1,255}");
  private static final Pattern SERVICE =
      Pattern.compile(
          "arn:(aws[a-z-]*):ecs:[a-z0-9-]+:(\\d{12}):service/[\\w-]{1,255}/[\\w-]{1,255}");

  /**
   * Checks every value.
   *
   * @throws IllegalArgumentException naming the value that is no exact ARN of the lock role's
   *     account
   */
  public LockParameters {
    frozenClusters = List.copyOf(frozenClusters);
    frozenServices = List.copyOf(frozenServices);
    Matcher lock = exact("lockRole", lockRole, LOCK_ROLE);
    Stream.concat(
            Stream.of(
                exact("breakGlassRole", breakGlassRole, ROLE),
                exact("deployerRole", deployerRole, ROLE)),
            Stream.concat(
                frozenClusters.stream().map(arn -> exact("frozenClusters", arn, CLUSTER)),
                frozenServices.stream().map(arn -> exact("frozenServices", arn, SERVICE))))
        .filter(arn -> !home(arn).equals(home(lock)))
        .findFirst()
        .ifPresent(arn -> {
          throw new IllegalArgumentException(
              "`%s` is not of the lock role's account and partition; write policies per account"
                  .formatted(arn.group()));
        });
  }

  /** The lock alone: nothing is frozen. */
  public static LockParameters of(String lockRole, String breakGlassRole, String deployerRole) {
    return new LockParameters(lockRole, breakGlassRole, deployerRole, List.of(), List.of());
  }

  /** The account that the policies are written for. */
  public String account() {
    return exact("lockRole", lockRole, LOCK_ROLE).group(2);
  }

  /** The texts of a template's places; a list means as many values as it has, none included. */
  Map<String, List<String>> places() {
    Matcher lock = exact("lockRole", lockRole, LOCK_ROLE);
    return Map.of(
        "Partition", List.of(lock.group(1)),
        "Account", List.of(lock.group(2)),
        "LockRole", List.of(lockRole),
        "BreakGlassRole", List.of(breakGlassRole),
        "DeployerRole", List.of(deployerRole),
        "FrozenClusters", frozenClusters,
        "FrozenServices", frozenServices);
  }

  private static String form(String parameter) {
    return switch (parameter) {
      case "lockRole" -> "arn:aws:iam::<account>:role/express-guard/<name>";
      case "frozenClusters" -> "arn:aws:ecs:<region>:<account>:cluster/<name>";
      case "frozenServices" -> "arn:aws:ecs:<region>:<account>:service/<cluster>/<name>";
      default -> "arn:aws:iam::<account>:role/<name>";
    };
  }

  private static String home(Matcher arn) {
    return arn.group(1) + " " + arn.group(2);
  }

  private static Matcher exact(String parameter, String arn, Pattern pattern) {
    return Optional.of(pattern.matcher(arn))
        .filter(Matcher::matches)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "`%s`: `%s` is not of the form `%s`; wildcards and variables are not taken"
                    .formatted(parameter, arn, form(parameter))));
  }
}
