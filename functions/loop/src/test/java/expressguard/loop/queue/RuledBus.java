package expressguard.loop.queue;

import com.fasterxml.jackson.databind.JsonNode;
import expressguard.loop.template.EventRule;
import expressguard.loop.template.RuleBook;

/** A bus of EventBridge with the template's rules on it: what matches goes to the rule's queues. */
public record RuledBus(RuleBook rules, Queues queues) {

  /** Puts an event on the bus, and tells to how many queues it went. */
  public int put(JsonNode event) {
    int sent = 0;
    for (EventRule rule : rules.rulesFor(event)) {
      for (JsonNode target : rule.targets()) {
        String arn = target.path("Arn").asText();
        if (arn.contains(":sqs:")) {
          queues.send(arn, event.toString());
          sent++;
        }
      }
    }
    return sent;
  }
}
