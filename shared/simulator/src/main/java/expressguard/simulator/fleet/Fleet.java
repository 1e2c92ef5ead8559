package expressguard.simulator.fleet;

import expressguard.simulator.account.ApiException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All Express services of the account, oldest first. */
public final class Fleet {

  private final Map<String, ExpressService> services = new LinkedHashMap<>();

  public void add(ExpressService service) {
    services.put(service.arn(), service);
  }

  /** By ARN, or by cluster and name as ECS calls name a service. */
  public Optional<ExpressService> find(String cluster, String nameOrArn) {
    if (nameOrArn.startsWith("arn:")) {
      return Optional.ofNullable(services.get(nameOrArn));
    }
    String plain = cluster.replaceFirst("^.*:cluster/", "");
    return services.values().stream()
        .filter(one -> one.name().equals(nameOrArn) && one.cluster().equals(plain))
        .findFirst();
  }

  public ExpressService get(String arn) {
    return find("", arn)
        .orElseThrow(() ->
            ApiException.of("ServiceNotFoundException", "Service `" + arn + "` is not found"));
  }

  public List<ExpressService> all() {
    return new ArrayList<>(services.values());
  }

  /** The services that still have their rule or are about to get one on a load balancer. */
  public List<ExpressService> on(String loadBalancer) {
    return services.values().stream()
        .filter(one -> one.parts().loadBalancer.equals(loadBalancer))
        .toList();
  }
}
