package expressguard.lambda.measure;

import com.fasterxml.jackson.core.JsonGenerator;
import expressguard.awsjson.RequestJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Measures in CloudWatch's embedded metric format: a line on standard output, no call to AWS. The
 * form of a line, and how many values of a metric it takes: CloudWatch User Guide, "Specification:
 * Embedded metric format".
 */
public final class EmfMeasures implements Measures {

  private static final String NAMESPACE = "ExpressGuard";
  private static final String DIMENSION = "Service";

  /** Of one metric in one line. */
  private static final int MOST_VALUES = 100;

  private final String function;
  private final InstantSource clock;
  private Map<Measure, List<Double>> added = new EnumMap<>(Measure.class);

  /**
   * @param function the dimension by which the functions are told apart
   */
  public EmfMeasures(String function) {
    this(function, InstantSource.system());
  }

  EmfMeasures(String function, InstantSource clock) {
    this.function = function;
    this.clock = clock;
  }

  @Override
  public synchronized void add(Measure measure, double value) {
    added.computeIfAbsent(measure, any -> new ArrayList<>()).add(value);
  }

  @Override
  public synchronized void flush() {
    while (!added.isEmpty()) {
      Map<Measure, List<Double>> line = new EnumMap<>(Measure.class);
      Map<Measure, List<Double>> rest = new EnumMap<>(Measure.class);
      added.forEach((measure, values) -> {
        int some = Math.min(MOST_VALUES, values.size());
        line.put(measure, values.subList(0, some));
        if (some < values.size()) {
          rest.put(measure, values.subList(some, values.size()));
        }
      });
      print(line);
      added = rest;
    }
  }

  @SuppressWarnings("SystemOut") // what CloudWatch reads is what the function prints
  private void print(Map<Measure, List<Double>> line) {
    byte[] json = RequestJson.of(members -> line(members, line));
    System.out.println(new String(json, StandardCharsets.UTF_8));
  }

  private void line(JsonGenerator json, Map<Measure, List<Double>> line) throws IOException {
    json.writeObjectFieldStart("_aws");
    json.writeNumberField("Timestamp", clock.millis());
    json.writeArrayFieldStart("CloudWatchMetrics");
    json.writeStartObject();
    json.writeStringField("Namespace", NAMESPACE);
    json.writeArrayFieldStart("Dimensions");
    json.writeStartArray();
    json.writeString(DIMENSION);
    json.writeEndArray();
    json.writeEndArray();
    json.writeArrayFieldStart("Metrics");
    for (Measure measure : line.keySet()) {
      json.writeStartObject();
      json.writeStringField("Name", measure.word());
      json.writeStringField("Unit", unit(measure));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeStringField(DIMENSION, function);
    for (Map.Entry<Measure, List<Double>> values : line.entrySet()) {
      json.writeFieldName(values.getKey().word());
      values(json, values.getValue());
    }
  }

  private static void values(JsonGenerator json, List<Double> values) throws IOException {
    if (values.size() == 1) {
      json.writeNumber(values.getFirst());
      return;
    }
    json.writeStartArray();
    for (double value : values) {
      json.writeNumber(value);
    }
    json.writeEndArray();
  }

  private static String unit(Measure measure) {
    return switch (measure.unit()) {
      case COUNT -> "Count";
      case MILLISECONDS -> "Milliseconds";
    };
  }
}
