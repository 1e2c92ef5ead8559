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
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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

  private final List<WatchedCall> rows;
  private final List<Unwatched> unwatched;
  private final Map<EventKey, List<WatchedCall>> byKey = new HashMap<>();

  private Catalog(Collection<WatchedCall> rows, List<Unwatched> unwatched) {
    this.rows = rows.stream().sorted(ORDER).toList();
    this.unwatched = unwatched;
    for (WatchedCall row : this.rows) {
      byKey.computeIfAbsent(row.key(), key -> new ArrayList<>()).add(row);
    }
  }

  /** The table as it ships. */
  public static Catalog standard() {
    return new Catalog(
        Stream.of(
                ExpressRows.rows(),
                ServiceRows.rows(),
                ClusterRows.rows(),
                RuleRows.rows(),
                ListenerRows.rows(),
                LoadBalancerRows.rows(),
                TargetGroupRows.rows(),
                DnsRows.rows(),
                EdgeRows.rows(),
                SecurityGroupRows.rows(),
                ScalingRows.rows(),
                AlarmRows.rows(),
                LogRows.rows(),
                IdentityRows.rows(),
                PrincipalRows.rows(),
                OrganizationRows.rows(),
                TaggingRows.rows(),
                TrailRows.rows(),
                EventRuleRows.rows(),
                FunctionRows.rows(),
                QueueRows.rows(),
                TopicRows.rows(),
                TableRows.rows())
            .flatMap(List::stream)
            .toList(),
        Unwatched.standard());
  }

  /** The row of a call; empty when the call is not watched, or of an API that shares its name. */
  public Optional<WatchedCall> find(ApiCall call) {
    return byKey.getOrDefault(call.key(), List.of()).stream()
        .filter(row -> is(row.api(), call))
        .findFirst();
  }

  /**
   * Whether some row has this event source and name: true too for a call of an API that shares
   * them. It is the quick question, asked before a record is read in full.
   */
  public boolean watches(EventKey key) {
    return byKey.containsKey(key);
  }

  /** Every row, by event source and name. */
  public List<WatchedCall> rows() {
    return rows;
  }

  /** The writing calls that are no row, by event source and name. */
  public List<Unwatched> unwatched() {
    return unwatched;
  }

  private static boolean is(Api api, ApiCall call) {
    return switch (api) {
      case EXPRESS, DIRECT -> true;
      case ELBV2 -> SharedNames.isElbV2(call);
      case APPLICATION_AUTO_SCALING -> SharedNames.isApplicationAutoScaling(call);
    };
  }
}
