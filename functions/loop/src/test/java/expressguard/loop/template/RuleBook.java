package expressguard.loop.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.event.ruler.Machine;

/** The enabled rules of one bus, matched by the library that EventBridge publishes for it. */
public final class RuleBook {

  private final Map<String, EventRule> rules = new TreeMap<>();
  private final Machine machine = Machine.builder().build();

  private RuleBook(Collection<EventRule> rules) throws IOException {
    for (EventRule rule : rules) {
      this.rules.put(rule.id(), rule);
      machine.addRule(rule.id(), rule.pattern().toString());
    }
  }

  /** The rules of a bus that can match anything. */
  public static RuleBook of(Template template, String bus) {
    try {
      return new RuleBook(
          template.rules().stream()
              .filter(rule -> rule.bus().equals(bus) && rule.isEnabled() && rule.hasPattern())
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException("a pattern cannot be compiled", e);
    }
  }

  /** The logical ids of the rules that an event matches, in order. */
  public List<String> matching(JsonNode event) {
    try {
      return machine.rulesForJSONEvent(event.toString()).stream().sorted().toList();
    } catch (Exception e) {
      throw new IllegalArgumentException("the matcher cannot read the event: " + event, e);
    }
  }

  /** The rules that an event matches. */
  public List<EventRule> rulesFor(JsonNode event) {
    return matching(event).stream().map(rules::get).toList();
  }
}
