package expressguard.simulator.trail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.Tree;
import expressguard.simulator.fact.Assumption;
import expressguard.simulator.fact.Assumptions;
import expressguard.simulator.model.Operation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** All records of one world, oldest first. */
public final class Trail {

  private final RecordShape shape;
  private final Assumptions assumptions;
  private final Consumer<JsonNode> reader;
  private final List<ObjectNode> records = new ArrayList<>();

  /**
   * An empty trail.
   *
   * @param reader is handed each record as it is written
   */
  public Trail(RecordShape shape, Assumptions assumptions, Consumer<JsonNode> reader) {
    this.shape = shape;
    this.assumptions = assumptions;
    this.reader = reader;
  }

  /** How many records there are, and so the place of the next one. */
  public int size() {
    return records.size();
  }

  /**
   * Writes the record of one call of a known operation.
   *
   * @param place before the records of the calls that this one has led to
   */
  public void write(int place, Entry entry, Operation operation, JsonNode request) {
    Casing casing = new Casing(operation.api());
    JsonNode asked =
        operation.input().isEmpty() || request.isEmpty()
            ? JsonNodeFactory.instance.nullNode()
            : casing.of(operation.input(), request);
    JsonNode answered =
        switch (entry.outcome()) {
          case Outcome.Answered(var response)
              when !operation.readOnly() && !response.isEmpty() && !operation.output().isEmpty() ->
              casing.of(operation.output(), response);
          case Outcome.Answered _, Outcome.Failed _ -> JsonNodeFactory.instance.nullNode();
        };
    add(place, entry, asked, answered, operation.readOnly());
  }

  /** Writes the record of a call whose shape is not known, parameters already in record casing. */
  public void write(Entry entry, JsonNode parameters, boolean readOnly) {
    add(records.size(), entry, parameters, JsonNodeFactory.instance.nullNode(), readOnly);
  }

  private void add(int place, Entry entry, JsonNode asked, JsonNode answered, boolean readOnly) {
    boolean lost =
        entry.outcome() instanceof Outcome.Failed
            && assumptions.holds(Assumption.FAILED_CALLS_LOSE_PARAMETERS);
    JsonNode shown = lost ? JsonNodeFactory.instance.nullNode() : asked;
    if (assumptions.holds(Assumption.ENVIRONMENT_VALUES_HIDDEN)) {
      shown.findValues("environment").forEach(Trail::hide);
      answered.findValues("environment").forEach(Trail::hide);
    }
    ObjectNode made = shape.of(entry, shown, answered, readOnly);
    records.add(place, made);
    reader.accept(made);
  }

  private static void hide(JsonNode environment) {
    for (JsonNode pair : environment) {
      if (pair instanceof ObjectNode variable) {
        variable.put("value", "HIDDEN_DUE_TO_SECURITY_REASONS");
      }
    }
  }

  /** All of them as they are now. */
  public List<JsonNode> records() {
    return List.copyOf(records);
  }

  /** All of them, the newest first, for whoever looks at the first few. */
  public Iterable<? extends JsonNode> newestFirst() {
    return Collections.unmodifiableList(records).reversed();
  }

  /** Forgets the records from before a time: a world that lives for a year would not fit. */
  public void forget(Instant before) {
    int old = 0;
    while (old < records.size() && at(records.get(old)).isBefore(before)) {
      old++;
    }
    records.subList(0, old).clear();
  }

  private static Instant at(ObjectNode record) {
    return Instant.parse(Tree.text(record, "eventTime"));
  }

  /** The records as a CloudTrail file has them. */
  public ObjectNode document() {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.putArray("Records").addAll(records);
    return document;
  }
}
