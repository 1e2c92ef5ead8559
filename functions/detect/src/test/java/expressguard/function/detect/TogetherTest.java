package expressguard.function.detect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.inventory.ResourceId;
import expressguard.ledger.Ledger;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Services that share a finding are judged together, and once for all of them. */
class TogetherTest {

  private final World world = new World();
  private int reads;

  private TogetherTest() {
    Scenes.records("managed-tag")
        .forEach(record -> assertThat(world.deliver(World.sweep("Backfill", record))).isEmpty());
    world.restart(this::counted);
  }

  private Ledger counted(Ledger ledger) {
    return (Ledger)
        Proxy.newProxyInstance(
            Ledger.class.getClassLoader(),
            new Class<?>[] {Ledger.class},
            (proxy, method, arguments) -> {
              reads += method.getName().equals("facts") ? 1 : 0;
              try {
                return method.invoke(ledger, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private int settled(Collection<ResourceId> services) {
    ObjectNode detail = JsonNodeFactory.instance.objectNode();
    services.forEach(one -> detail.withArray("services").add(one.toString()));
    reads = 0;
    assertThat(world.deliver(World.sweep("Settle", detail))).isEmpty();
    return reads;
  }

  @Test
  void settling_all_that_share_a_finding_reads_no_more_than_settling_one_of_them() {
    List<ResourceId> services = List.copyOf(world.ledger.services());
    assertThat(services).hasSizeGreaterThan(1);
    int one = settled(services.subList(0, 1));

    assertThat(one).isGreaterThanOrEqualTo(services.size());
    assertThat(settled(services)).isEqualTo(one);
  }

  @Test
  void one_that_shares_nothing_is_settled_by_itself() {
    ResourceId alone = world.ledger.services().first();
    world.deliver(World.sweep("Backfill", Scenes.records("sidecar").getFirst()));
    List<ResourceId> services = List.copyOf(world.ledger.services());
    int both = settled(services);

    assertThat(both).isGreaterThan(settled(List.of(alone)));
  }
}
