package expressguard.testkit.simulated.differential;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.simulator.fact.Assumptions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferentialTest {

  private static final int WORLDS = Integer.getInteger("expressguard.worlds", 10_000);

  @Test
  void the_plan_of_an_update_is_what_the_update_then_does() {
    long begun = System.nanoTime();
    int wrong = 0;
    java.util.TreeMap<String, Integer> kinds = new java.util.TreeMap<>();
    List<String> told = new ArrayList<>();
    java.util.TreeMap<String, Integer> classes = new java.util.TreeMap<>();
    for (long seed = 0; seed < WORLDS; seed++) {
      Trial trial = Trial.random(seed, Assumptions.standard());
      Comparison c; try { c = trial.run(); } catch (RuntimeException e) { throw new IllegalStateException("seed " + seed + trial, e); }
      c.plan().rows().forEach(r -> classes.merge(r.word(), 1, Integer::sum));
      classes.merge("came-over", c.came().overwritten().size(), Integer::sum);
      classes.merge("came-stranded", c.came().stranded().size(), Integer::sum);
      classes.merge("came-broken", c.came().broken().isPresent()?1:0, Integer::sum);
      classes.merge("held", c.came().held().size(), Integer::sum);
      List<String> differences = c.differences();
      if (!differences.isEmpty()) {
        wrong++;
        String kind = differences.getFirst().replaceAll("[0-9a-f]{16}|arn:\\S+|\\d+", "#").replaceAll("Overwritten\\[.*|Kept\\[.*|New\\[.*|Unknown\\[.*","");
        if (kinds.merge(kind, 1, Integer::sum) == 1 && told.size() < 40) {
          Trial s = Shrinking.shortest(trial);
          told.add("seed " + seed + "\n   " + String.join("\n   ", s.history().stream().map(Object::toString).toList()) + "\n   => " + s.update() + "\n   !! " + String.join("\n   !! ", s.run().differences()));
        }
      }
    }
    System.out.println(classes);
    kinds.forEach((k, n) -> System.out.println(n + "  " + k));
    told.forEach(System.out::println);
    System.out.println("wrong " + wrong + " in " + (System.nanoTime() - begun) / 1_000_000 + " ms");
    assertThat(wrong).isZero();
  }
}
