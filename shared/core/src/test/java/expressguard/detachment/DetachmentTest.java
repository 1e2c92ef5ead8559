package expressguard.detachment;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.catalog.Fields;
import expressguard.event.Basis;
import expressguard.inventory.ExpressService;
import expressguard.inventory.Inventory;
import expressguard.inventory.Link;
import expressguard.inventory.ResourceId;
import expressguard.inventory.Slot;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DetachmentTest {

  private static final String BALANCING = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:";
  private static final String LISTENER = BALANCING + "listener/app/alb/1/2";
  private static final String RULE = BALANCING + "listener-rule/app/alb/1/2/3";

  private static ResourceId id(String arn) {
    return ResourceId.ofArn(arn).orElseThrow();
  }

  private static ExpressService service(
      String name, SortedMap<String, String> tags, Link... links) {
    TreeMap<ResourceId, Link> all = new TreeMap<>();
    for (Link link : links) {
      all.put(link.resource(), link);
    }
    ResourceId id = id("arn:aws:ecs:eu-west-1:111122223333:service/default/" + name);
    ExpressService named = ExpressService.named(id);
    return Inventory.of(List.of(named, new ExpressService(id, "", new TreeSet<>(), tags, all)))
        .service(id)
        .orElseThrow();
  }

  private static Link link(String arn, Slot slot) {
    return new Link(id(arn), slot, Basis.DOCUMENTED, "DescribeServiceRevisions");
  }

  @Test
  void has_its_own_resources_first_and_names_who_shares_the_others() {
    ExpressService web =
        service("web", new TreeMap<>(), link(LISTENER, Slot.LISTENER), link(RULE, Slot.RULE));
    ExpressService api = service("api", new TreeMap<>(), link(LISTENER, Slot.LISTENER));
    Detachment detachment = Detachment.of(web, Inventory.of(List.of(web, api)));

    assertThat(detachment.parts())
        .extracting(part -> part.link().slot())
        .containsExactly(Slot.RULE, Slot.LISTENER);
    assertThat(detachment.parts().getFirst().sharedWith()).isEmpty();
    assertThat(detachment.parts().getLast().sharedWith()).containsExactly(api.id());
  }

  @Test
  void leaves_out_what_only_follows_from_the_services_name() {
    ExpressService web = service("web", new TreeMap<>());

    assertThat(Detachment.of(web, Inventory.of(List.of(web))).parts()).isEmpty();
  }

  @Test
  void takes_the_service_itself_only_where_it_bears_the_tag() {
    ExpressService web =
        service("web", new TreeMap<>(java.util.Map.of(Fields.MANAGED_TAG, "true")));

    assertThat(Detachment.of(web, Inventory.of(List.of(web))).parts())
        .singleElement()
        .satisfies(part -> assertThat(part.consequence().basis()).isEqualTo(Basis.UNKNOWN));
  }

  @ParameterizedTest
  @EnumSource(Slot.class)
  void states_no_consequence_as_certain(Slot slot) {
    Consequence.of(slot)
        .ifPresent(one -> {
          assertThat(one.basis()).isIn(Basis.INFERRED, Basis.UNKNOWN);
          assertThat(one.source()).isNotEmpty();
          assertThat(one.text()).isNotEmpty().doesNotEndWith(".");
        });
  }
}
