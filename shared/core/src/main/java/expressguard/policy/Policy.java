package expressguard.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What to do about which conflicts. Every rule that matches counts, responses add up, windows then
 * raise or lower them, and a waiver has the last word.
 */
public record Policy(String name, List<Rule> rules, List<Waiver> waivers, List<Window> windows) {

  /**
   * @throws IllegalArgumentException when two rules, two waivers or two windows share a name
   */
  public Policy {
    rules = List.copyOf(rules);
    waivers = List.copyOf(waivers);
    windows = List.copyOf(windows);
    eachNamedOnce("rule", rules, Rule::name);
    eachNamedOnce("waiver", waivers, Waiver::name);
    eachNamedOnce("window", windows, Window::name);
  }

  /** The policy of those who have none: observe everything. */
  public static Policy observeEverything() {
    return new Policy("observe everything", List.of(), List.of(), List.of());
  }

  private static <T> void eachNamedOnce(String what, List<T> all, Function<T, String> name) {
    Set<String> seen = new HashSet<>();
    for (T one : all) {
      if (!seen.add(name.apply(one))) {
        throw new IllegalArgumentException("two " + what + "s are named `" + name.apply(one) + "`");
      }
    }
  }
}
