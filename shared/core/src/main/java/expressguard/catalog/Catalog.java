package expressguard.catalog;

import expressguard.catalog.WatchedCall.Api;
import expressguard.catalog.access.IdentityRows;
import expressguard.catalog.access.OrganizationRows;
import expressguard.catalog.access.PrincipalRows;
import expressguard.catalog.access.TaggingRows;
import expressguard.catalog.ecs.ClusterRows;
import expressguard.catalog.ecs.ExpressRows;
import expressguard.catalog.ecs.ServiceRows;
import expressguard.catalog.guard.EventRuleRows;
import expressguard.catalog.guard.FunctionRows;
import expressguard.catalog.guard.QueueRows;
import expressguard.catalog.guard.TableRows;
import expressguard.catalog.guard.TopicRows;
import expressguard.catalog.guard.TrailRows;
import expressguard.catalog.network.DnsRows;
import expressguard.catalog.network.EdgeRows;
import expressguard.catalog.network.SecurityGroupRows;
import expressguard.catalog.operations.AlarmRows;
import expressguard.catalog.operations.LogRows;
import expressguard.catalog.operations.ScalingRows;
import expressguard.catalog.traffic.ListenerRows;
import expressguard.catalog.traffic.LoadBalancerRows;
import expressguard.catalog.traffic.RuleRows;
import expressguard.catalog.traffic.TargetGroupRows;
import expressguard.event.ApiCall;
import expressguard.event.EventKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The table of every API call that can write what Express Mode manages, or what the guard itself is
 * made of.
 *
 * <p>A call is found by its event source and name together; where two APIs share both, the call
 * itself decides which one it is, and a call that does not show it is none of the table's.
 */
public final class Catalog {

  private static final Comparator<WatchedCall> ORDER =
      Comparator.comparing(WatchedCall::key).thenComparing(WatchedCall::api);

  /** The event sources that have rows. */
  private static final Set<String> SOURCES =
      Set.of(
          "acm.amazonaws.com",
          "autoscaling.amazonaws.com",
          "cloudtrail.amazonaws.com",
          "dynamodb.amazonaws.com",
          "ec2.amazonaws.com",
          "ecs.amazonaws.com",
          "elasticloadbalancing.amazonaws.com",
          "events.amazonaws.com",
          "iam.amazonaws.com",
          "lambda.amazonaws.com",
          "logs.amazonaws.com",
          "monitoring.amazonaws.com",
          "organizations.amazonaws.com",
          "route53.amazonaws.com",
          "sns.amazonaws.com",
          "sqs.amazonaws.com",
          "tagging.amazonaws.com",
          "wafv2.amazonaws.com");

  /** The rows of an event source by name, made when the first call of it comes. */
  private final Map<String, Map<String, List<WatchedCall>>> bySource = new ConcurrentHashMap<>();

  private Catalog() {}

  /** The table as it ships. */
  public static Catalog standard() {
    return new Catalog();
  }

  /**
   * The tables that have rows of an event source. A function's first event is of one source, and
   * what makes the rows of all of them would be a tenth of what it has to load.
   */
  private static List<List<WatchedCall>> tables(String source) {
    return switch (source) {
      case "ecs.amazonaws.com" ->
          List.of(ExpressRows.rows(), ServiceRows.rows(), ClusterRows.rows());
      case "elasticloadbalancing.amazonaws.com" ->
          List.of(
              RuleRows.rows(),
              ListenerRows.rows(),
              LoadBalancerRows.rows(),
              TargetGroupRows.rows());
      case "route53.amazonaws.com" -> List.of(DnsRows.rows());
      case "acm.amazonaws.com", "wafv2.amazonaws.com" -> List.of(EdgeRows.rows());
      case "ec2.amazonaws.com" -> List.of(SecurityGroupRows.rows());
      case "autoscaling.amazonaws.com" -> List.of(ScalingRows.rows());
      case "monitoring.amazonaws.com" -> List.of(AlarmRows.rows());
      case "logs.amazonaws.com" -> List.of(LogRows.rows());
      case "iam.amazonaws.com" -> List.of(IdentityRows.rows(), PrincipalRows.rows());
      case "organizations.amazonaws.com" -> List.of(OrganizationRows.rows());
      case "tagging.amazonaws.com" -> List.of(TaggingRows.rows());
      case "cloudtrail.amazonaws.com" -> List.of(TrailRows.rows());
      case "events.amazonaws.com" -> List.of(EventRuleRows.rows());
      case "lambda.amazonaws.com" -> List.of(FunctionRows.rows());
      case "sqs.amazonaws.com" -> List.of(QueueRows.rows());
      case "sns.amazonaws.com" -> List.of(TopicRows.rows());
      case "dynamodb.amazonaws.com" -> List.of(TableRows.rows());
      default -> throw new IllegalArgumentException("`" + source + "` has no rows");
    };
  }

  private static Map<String, List<WatchedCall>> byName(String source) {
    Map<String, List<WatchedCall>> byName = new HashMap<>();
    for (List<WatchedCall> table : tables(source)) {
      for (WatchedCall row : table) {
        if (row.key().eventSource().equals(source)) {
          byName.computeIfAbsent(row.key().eventName(), _ -> new ArrayList<>()).add(row);
        }
      }
    }
    return byName;
  }

  /** Only of the sources that have some, or a sender of odd records could fill the memory. */
  private List<WatchedCall> rows(EventKey key) {
    return SOURCES.contains(key.eventSource())
        ? ofSource(key.eventSource()).getOrDefault(key.eventName(), List.of())
        : List.of();
  }

  private Map<String, List<WatchedCall>> ofSource(String source) {
    return bySource.computeIfAbsent(source, Catalog::byName);
  }

  /** The row of a call; empty when the call is not watched, or of an API that shares its name. */
  public Optional<WatchedCall> find(ApiCall call) {
    for (WatchedCall row : rows(call.key())) {
      if (is(row.api(), call)) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  /** The row of an API's call. */
  public Optional<WatchedCall> find(EventKey key, Api api) {
    return rows(key).stream().filter(row -> row.api() == api).findFirst();
  }

  /**
   * Whether some row has this event source and name: true too for a call of an API that shares
   * them. It is the quick question, asked before a record is read in full.
   */
  public boolean watches(EventKey key) {
    return !rows(key).isEmpty();
  }

  /** Every row, by event source and name. */
  public List<WatchedCall> rows() {
    return SOURCES.stream()
        .flatMap(source -> ofSource(source).values().stream())
        .flatMap(List::stream)
        .sorted(ORDER)
        .toList();
  }

  /** The writing calls that are no row, by event source and name. */
  public List<Unwatched> unwatched() {
    return Unwatched.standard();
  }

  private static boolean is(Api api, ApiCall call) {
    return switch (api) {
      case EXPRESS, DIRECT -> true;
      case ELBV2 -> SharedNames.isElbV2(call);
      case APPLICATION_AUTO_SCALING -> SharedNames.isApplicationAutoScaling(call);
    };
  }
}
