package expressguard.cli.plan;

import com.fasterxml.jackson.core.JsonGenerator;
import expressguard.bus.json.CallJson;
import expressguard.bus.json.ChangeJson;
import expressguard.bus.json.TextsJson;
import expressguard.catalog.FieldValue;
import expressguard.catalog.FieldWrite;
import expressguard.cli.json.HeadJson;
import expressguard.cli.json.JsonOutput;
import expressguard.cli.shell.Version;
import expressguard.preflight.plan.Header;
import expressguard.preflight.plan.Plan;
import expressguard.preflight.plan.Row;
import expressguard.preflight.plan.Setter;
import expressguard.preflight.remedy.Remedies;
import expressguard.preflight.remedy.Remedy;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** A plan as one document, or a row a line behind a line with its header. */
public final class PlanJson {

  private PlanJson() {}

  public static void document(OutputStream out, Version tool, Plan plan) throws IOException {
    JsonGenerator json = JsonOutput.document(out);
    json.writeStartObject();
    HeadJson.write(json, tool);
    header(json, plan);
    json.writeArrayFieldStart("rows");
    for (Row row : plan.rows()) {
      row(json, plan, row);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
  }

  public static void lines(OutputStream out, Plan plan) throws IOException {
    JsonGenerator json = JsonOutput.lines(out);
    json.writeStartObject();
    header(json, plan);
    json.writeEndObject();
    for (Row row : plan.rows()) {
      row(json, plan, row);
    }
    json.writeRaw('\n');
    json.flush();
  }

  private static void header(JsonGenerator json, Plan plan) throws IOException {
    Header header = plan.header();
    json.writeStringField("service", header.service().toString());
    json.writeBooleanField("serviceKnown", header.known());
    json.writeBooleanField("whole", header.isWhole());
    TextsJson.write(json, "gaps", header.gaps());
    json.writeNumberField("calls", header.calls());
    if (header.first().isPresent() && header.last().isPresent()) {
      json.writeStringField("firstCall", header.first().get().toString());
      json.writeStringField("lastCall", header.last().get().toString());
    }
    json.writeArrayFieldStart("parameters");
    for (FieldWrite parameter : header.parameters()) {
      json.writeStartObject();
      json.writeStringField("name", parameter.field());
      ChangeJson.value(json, "value", parameter.value());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("conflicts", plan.conflicts().size());
  }

  private static void row(JsonGenerator json, Plan plan, Row row) throws IOException {
    json.writeStartObject();
    json.writeStringField("row", row.word());
    json.writeBooleanField("conflict", row.isConflict());
    json.writeStringField("slot", row.place().slot().name());
    json.writeStringField("resource", row.place().resource().toString());
    json.writeStringField("field", row.place().field());
    content(json, row);
    json.writeStringField("basis", row.basis().name());
    json.writeStringField("source", row.source());
    ways(json, Remedies.of(plan, row));
    json.writeEndObject();
  }

  private static void content(JsonGenerator json, Row row) throws IOException {
    switch (row) {
      case Row.Kept kept -> {
        by(json, Optional.of(kept.by()));
        ChangeJson.value(json, "value", kept.value());
        TextsJson.write(json, "parameters", kept.parameters());
      }
      case Row.Overwritten lost -> {
        by(json, Optional.of(lost.by()));
        values(json, Optional.of(lost.old()), lost.next());
        TextsJson.write(json, "parameters", lost.parameters());
      }
      case Row.New made -> {
        values(json, made.old(), made.next());
        TextsJson.write(json, "parameters", made.parameters());
      }
      case Row.Stranded pinned -> {
        by(json, Optional.of(pinned.by()));
        ChangeJson.value(json, "value", pinned.value());
        json.writeStringField("why", pinned.why());
      }
      case Row.Breaks broken -> {
        json.writeStringField("kind", broken.kind().name());
        by(json, broken.by());
        values(json, broken.old(), broken.next());
        TextsJson.write(json, "parameters", broken.parameters());
        TextsJson.write(json, "notes", broken.notes());
      }
      case Row.Unknown unknown -> {
        by(json, unknown.by());
        json.writeStringField("why", unknown.why());
      }
    }
  }

  private static void values(JsonGenerator json, Optional<FieldValue> old, FieldValue next)
      throws IOException {
    if (old.isPresent()) {
      ChangeJson.value(json, "old", old.get());
    }
    ChangeJson.value(json, "new", next);
  }

  private static void by(JsonGenerator json, Optional<Setter> setter) throws IOException {
    if (setter.isPresent()) {
      json.writeObjectFieldStart("setBy");
      CallJson.principal(json, setter.get().principal());
      json.writeStringField("at", setter.get().at().toString());
      json.writeStringField("eventId", setter.get().eventId());
      if (setter.get().vehicle().isPresent()) {
        json.writeStringField("vehicle", setter.get().vehicle().get().name());
      }
      json.writeEndObject();
    }
  }

  private static void ways(JsonGenerator json, List<Remedy> remedies) throws IOException {
    if (!remedies.isEmpty()) {
      json.writeArrayFieldStart("waysOut");
      for (Remedy remedy : remedies) {
        json.writeStartObject();
        json.writeStringField("way", remedy.way());
        json.writeStringField("awsCli", remedy.cli());
        json.writeStringField("terraform", remedy.terraform());
        json.writeStringField("cdk", remedy.cdk());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }
}
