package expressguard.lock.cases;

import expressguard.authorization.NamedPolicy;
import expressguard.authorization.PolicySet;
import expressguard.authorization.RequestPrincipal;
import expressguard.lock.policies.Carrier;
import expressguard.lock.policies.LockParameters;
import java.util.List;
import java.util.Set;

/** An account with people, the guard, services, and one carrier over them. */
public final class Account {

  public static final String ID = "111122223333";
  public static final String ROLES = "arn:aws:iam::" + ID + ":role/";
  public static final String POLICIES = "arn:aws:iam::" + ID + ":policy/";
  public static final String ECS = "arn:aws:ecs:eu-west-1:" + ID + ":";
  public static final String WEB = ECS + "service/default/web";
  public static final String CLUSTER = ECS + "cluster/default";
  public static final String FROZEN_CLUSTER = ECS + "cluster/frozen";
  public static final String FROZEN_SERVICE = ECS + "service/default/checkout";

  public static final RequestPrincipal LOCK_WRITER = role("express-guard/LockWriter");
  public static final RequestPrincipal BREAK_GLASS = role("BreakGlass");
  public static final RequestPrincipal DEPLOYER = role("cicd/Deployer");
  public static final RequestPrincipal DETECT = role("express-guard/Detect");
  public static final RequestPrincipal DEV = role("Developer");

  /** An administrator whom nobody thought of: no boundary and no managed policy reaches it. */
  public static final RequestPrincipal UNLISTED = role("Forgotten");

  public static final RequestPrincipal ROOT = RequestPrincipal.of("arn:aws:iam::" + ID + ":root");
  public static final RequestPrincipal SERVICE_LINKED =
      role("aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS");
  public static final RequestPrincipal MANAGEMENT = new RequestPrincipal(DEV.arn(), true);

  /** One cluster and one name are frozen. */
  public static final LockParameters PARAMETERS =
      new LockParameters(
          LOCK_WRITER.arn(),
          BREAK_GLASS.arn(),
          DEPLOYER.arn(),
          List.of(FROZEN_CLUSTER),
          List.of(FROZEN_SERVICE));

  private static final Set<RequestPrincipal> WITHOUT_POLICIES =
      Set.of(UNLISTED, ROOT, SERVICE_LINKED);

  /** What AWS attaches to every level of an organisation, and administrators have. */
  private static final NamedPolicy EVERYTHING =
      Documents.read(
          "everything",
          """
          {"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}\
          """);

  private Account() {}

  public static RequestPrincipal role(String pathAndName) {
    return RequestPrincipal.of(ROLES + pathAndName);
  }

  /** The policies that bear on an administrator once a policy is in its carrier. */
  public static PolicySet policies(
      Carrier carrier, NamedPolicy carried, RequestPrincipal principal) {
    PolicySet administrator = PolicySet.of(EVERYTHING);
    boolean bears = !WITHOUT_POLICIES.contains(principal);
    return switch (carrier) {
      case SERVICE_CONTROL_POLICY ->
          administrator.withControlLevels(
              List.of(List.of(EVERYTHING), List.of(EVERYTHING, carried)));
      case PERMISSIONS_BOUNDARY -> bears ? administrator.withBoundary(carried) : administrator;
      case MANAGED_POLICY -> bears ? PolicySet.of(EVERYTHING, carried) : administrator;
    };
  }
}
