package expressguard.testkit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.catalog.FieldWrite;
import expressguard.classify.Classification;
import expressguard.finding.Explanation;

/** An explanation in the form of an {@code .expected.json} file. */
public final class Answer {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Answer() {}

  public static ObjectNode of(Explanation explanation) {
    Classification classification = explanation.classification();
    ObjectNode answer = JSON.objectNode();
    answer.put("classification", classification.word());
    answer.put("reason", classification.reason().name());
    classification.madeWith().ifPresent(vehicle -> answer.put("vehicle", vehicle.name()));
    if (classification instanceof Classification.Attempt(_, var deniedBy, _, _)) {
      deniedBy.ifPresent(policy -> answer.put("deniedBy", policy.name()));
    }
    ArrayNode touches = answer.putArray("touches");
    explanation.touched().forEach(touched -> touches.add(touch(touched)));
    return answer;
  }

  private static ObjectNode touch(Explanation.Touched touched) {
    ObjectNode touch = JSON.objectNode();
    touch.put("resource", touched.resource().toString());
    ArrayNode services = touch.putArray("services");
    touched.services().forEach(service -> services.add(service.toString()));
    ObjectNode writes = touch.putObject("writes");
    for (FieldWrite write : touched.writes()) {
      if (writes.has(write.field())) {
        throw new AssertionError("the field `" + write.field() + "` is written twice");
      }
      writes.put(write.field(), write.value().display());
    }
    return touch;
  }
}
