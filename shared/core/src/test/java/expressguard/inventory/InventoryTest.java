package expressguard.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.event.Data;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InventoryTest {

  private static final String PREFIX = "arn:aws:elasticloadbalancing:eu-central-1:111122223333:";
  private static final String BALANCER = "app/ecs-express-gateway-alb-1f2e3d4c/50dc6c495c0c9188";

  private final Inventory inventory =
      Inventory.of(List.of(revision("web", "tg-a", "tg-b"), revision("shop", "tg-c", "tg-d")));

  @Test
  void leads_from_a_shared_resource_to_every_service_behind_it() {
    assertThat(services("loadbalancer/" + BALANCER)).containsExactly("default/shop", "default/web");
    assertThat(services("targetgroup/tg-a/1")).containsExactly("default/web");
  }

  @Test
  void takes_a_strange_rule_on_a_known_listener_for_a_neighbour_of_all() {
    List<Membership> memberships = memberships("listener-rule/" + BALANCER + "/l/strange");

    assertThat(memberships).hasSize(2);
    assertThat(memberships)
        .allSatisfy(one -> assertThat(one.link().slot()).isEqualTo(Slot.NEIGHBOUR));
  }

  @Test
  void never_goes_by_the_prefix_of_a_name() {
    assertThat(services("targetgroup/ecs-gateway-tg-0123456789abcdef0/1")).isEmpty();
    assertThat(services("loadbalancer/app/ecs-express-gateway-alb-00000000/1")).isEmpty();
  }

  @Test
  void goes_by_an_exact_name_of_a_known_service_in_its_own_account_and_region() {
    ResourceId family = taskDefinition("111122223333", "eu-central-1", "default-web:7");

    assertThat(inventory.servicesOf(family)).hasSize(1);
    assertThat(inventory.servicesOf(taskDefinition("111122223333", "eu-west-1", "default-web:7")))
        .isEmpty();
    assertThat(
            inventory.servicesOf(taskDefinition("999999999999", "eu-central-1", "default-web:7")))
        .isEmpty();
    assertThat(
            inventory.servicesOf(taskDefinition("111122223333", "eu-central-1", "default-web2:7")))
        .isEmpty();
  }

  @Test
  void finds_the_services_behind_a_dns_name() {
    ResourceId zone = new ResourceId(ResourceType.HOSTED_ZONE, "", "", "Z1");

    assertThat(
            inventory.servicesBehind(
                "ecs-express-gateway-alb-1f2e3d4c-123.eu-central-1.elb.amazonaws.com", zone))
        .hasSize(2);
    assertThat(
            inventory.servicesBehind(
                "ecs-express-gateway-alb-1f2e3d4c-123.eu-west-1.elb.amazonaws.com", zone))
        .isEmpty();
    assertThat(inventory.servicesBehind("example.com", zone)).isEmpty();
  }

  @Test
  void is_the_same_whichever_part_was_learnt_first() {
    ExpressService named =
        ExpressService.named(
            new ResourceId(ResourceType.SERVICE, "111122223333", "eu-central-1", "default/web"));
    ExpressService described = revision("web", "tg-a", "tg-b");

    assertThat(Inventory.of(List.of(named, described)).services())
        .isEqualTo(Inventory.of(List.of(described, named, described)).services());
  }

  private List<String> services(String resource) {
    return memberships(resource).stream().map(one -> one.service().id().name()).toList();
  }

  private List<Membership> memberships(String resource) {
    return inventory.servicesOf(ResourceId.ofArn(PREFIX + resource).orElseThrow());
  }

  private static ResourceId taskDefinition(String account, String region, String name) {
    return new ResourceId(ResourceType.TASK_DEFINITION, account, region, name);
  }

  private static ExpressService revision(String service, String... groups) {
    Data paths =
        Data.items(
            Data.members(
                Map.of(
                    "loadBalancer", arn("loadbalancer/" + BALANCER),
                    "listener", arn("listener/" + BALANCER + "/l"),
                    "rule", arn("listener-rule/" + BALANCER + "/l/" + service),
                    "targetGroups",
                        Data.items(
                            arn("targetgroup/" + groups[0] + "/1"),
                            arn("targetgroup/" + groups[1] + "/1")))));
    Data revision =
        Data.members(
            Map.of(
                "serviceArn",
                Data.text("arn:aws:ecs:eu-central-1:111122223333:service/default/" + service),
                "ecsManagedResources",
                Data.members(Map.of("ingressPaths", paths))));
    return Descriptions.read(Data.members(Map.of("serviceRevisions", Data.items(revision))))
        .getFirst();
  }

  private static Data arn(String resource) {
    return Data.members(Map.of("arn", Data.text(PREFIX + resource)));
  }
}
