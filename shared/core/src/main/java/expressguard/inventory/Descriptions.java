package expressguard.inventory;

import expressguard.event.Basis;
import expressguard.event.Data;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads Express services from what AWS says of them: the output of DescribeExpressGatewayService
 * and DescribeServiceRevisions, and the same object in the response of a create or an update.
 */
public final class Descriptions {

  private static final String SERVICE_API = "DescribeExpressGatewayService or its response object";
  private static final String REVISION_API = "DescribeServiceRevisions, ecsManagedResources";

  private Descriptions() {}

  /** The services of one API output, whichever of the two it is; empty when it is neither. */
  public static List<ExpressService> read(Data output) {
    List<ExpressService> services = new ArrayList<>();
    service(output.at("service")).ifPresent(services::add);
    for (Data revision : output.listAt("serviceRevisions")) {
      revision(revision).ifPresent(services::add);
    }
    return List.copyOf(services);
  }

  /** The {@code service} object of an Express API. */
  public static Optional<ExpressService> service(Data service) {
    return service
        .textAt("serviceArn")
        .flatMap(ResourceId::ofArn)
        .filter(id -> id.type() == ResourceType.SERVICE)
        .map(id -> described(id, service));
  }

  private static ExpressService described(ResourceId id, Data service) {
    TreeSet<String> hosts = new TreeSet<>();
    TreeMap<String, String> tags = new TreeMap<>();
    for (Data tag : service.listAt("tags")) {
      tag.textAt("key").ifPresent(key -> tags.put(key, tag.textAt("value").orElse("")));
    }
    Links links = new Links(SERVICE_API);
    String role = service.textAt("infrastructureRoleArn").orElse("");
    links.add(role, Slot.INFRASTRUCTURE_ROLE);
    for (Data configuration : service.listAt("activeConfigurations")) {
      for (Data path : configuration.listAt("ingressPaths")) {
        path.textAt("endpoint").map(Descriptions::host).ifPresent(hosts::add);
      }
      configuration.textAt("executionRoleArn").ifPresent(r -> links.add(r, Slot.EXECUTION_ROLE));
      configuration.textAt("taskRoleArn").ifPresent(r -> links.add(r, Slot.TASK_ROLE));
      configuration
          .textAt("primaryContainer.awsLogsConfiguration.logGroup")
          .ifPresent(group -> links.add(named(id, ResourceType.LOG_GROUP, group), Slot.LOG_GROUP));
    }
    return ExpressService.named(id).with(new ExpressService(id, role, hosts, tags, links.found));
  }

  /** One element of {@code serviceRevisions}; only revisions with managed resources are Express. */
  private static Optional<ExpressService> revision(Data revision) {
    if (!revision.has("ecsManagedResources")) {
      return Optional.empty();
    }
    return revision
        .textAt("serviceArn")
        .flatMap(ResourceId::ofArn)
        .map(id -> managed(id, revision.at("ecsManagedResources")));
  }

  private static ExpressService managed(ResourceId id, Data resources) {
    TreeSet<String> hosts = new TreeSet<>();
    Links links = new Links(REVISION_API);
    for (Data path : resources.listAt("ingressPaths")) {
      path.textAt("endpoint").map(Descriptions::host).ifPresent(hosts::add);
      links.add(path.textAt("loadBalancer.arn").orElse(""), Slot.LOAD_BALANCER);
      links.add(path.textAt("listener.arn").orElse(""), Slot.LISTENER);
      links.add(path.textAt("rule.arn").orElse(""), Slot.RULE);
      links.add(path.textAt("certificate.arn").orElse(""), Slot.CERTIFICATE);
      links.addAll(path.listAt("targetGroups"), Slot.TARGET_GROUP);
      links.addAll(path.listAt("loadBalancerSecurityGroups"), Slot.LOAD_BALANCER_SECURITY_GROUP);
    }
    links.add(resources.textAt("autoScaling.scalableTarget.arn").orElse(""), Slot.SCALABLE_TARGET);
    links.addAll(
        resources.listAt("autoScaling.applicationAutoScalingPolicies"), Slot.SCALING_POLICY);
    links.addAll(resources.listAt("metricAlarms"), Slot.ROLLBACK_ALARM);
    links.addAll(resources.listAt("serviceSecurityGroups"), Slot.SERVICE_SECURITY_GROUP);
    links.addAll(resources.listAt("logGroups"), Slot.LOG_GROUP);
    return ExpressService.named(id)
        .with(new ExpressService(id, "", hosts, new TreeMap<>(), links.found));
  }

  static ResourceId named(ResourceId beside, ResourceType type, String name) {
    return new ResourceId(type, beside.account(), beside.region(), name);
  }

  /** An endpoint comes as a host or as a URL. */
  static String host(String endpoint) {
    return endpoint.replaceFirst("^https?://", "").replaceFirst("[/:].*$", "");
  }

  /** Links as they are found; an ARN that is absent or of an unknown kind is none. */
  private static final class Links {
    private final String source;
    private final SortedMap<ResourceId, Link> found = new TreeMap<>();

    Links(String source) {
      this.source = source;
    }

    void add(String arn, Slot slot) {
      ResourceId.ofArn(arn).ifPresent(resource -> add(resource, slot));
    }

    void add(ResourceId resource, Slot slot) {
      found.put(resource, new Link(resource, slot, Basis.DOCUMENTED, source));
    }

    void addAll(List<Data> withArn, Slot slot) {
      for (Data one : withArn) {
        add(one.textAt("arn").orElse(""), slot);
      }
    }
  }
}
