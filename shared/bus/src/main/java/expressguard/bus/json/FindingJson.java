package expressguard.bus.json;

import com.fasterxml.jackson.core.JsonGenerator;
import expressguard.conflict.Cause;
import expressguard.conflict.Conflict;
import expressguard.conflict.FieldChange;
import expressguard.conflict.Status;
import expressguard.finding.Finding;
import expressguard.finding.wording.WaysOut;
import expressguard.policy.Decision;
import expressguard.policy.Response;
import java.io.IOException;

/** A finding. What its gravest field is stands at the top too, so that a filter needs no path. */
public final class FindingJson {

  private FindingJson() {}

  /** Writes one as an object. */
  public static void write(JsonGenerator json, Finding finding) throws IOException {
    Conflict conflict = finding.conflict();
    json.writeStartObject();
    json.writeStringField("id", finding.id());
    json.writeStringField("kind", conflict.kind().name());
    json.writeStringField("title", conflict.kind().title());
    json.writeStringField("severity", conflict.severity().name());
    status(json, conflict.status());
    json.writeStringField("service", conflict.service().toString());
    ChangeJson.members(json, conflict.leading());
    cause(json, conflict.cause());
    json.writeArrayFieldStart("changes");
    for (FieldChange change : conflict.changes()) {
      json.writeStartObject();
      ChangeJson.members(json, change);
      json.writeEndObject();
    }
    json.writeEndArray();
    TextsJson.write(json, "affects", conflict.affects());
    TextsJson.write(json, "notes", conflict.notes());
    json.writeStringField("summary", finding.summary());
    waysOut(json, finding.waysOut());
    decision(json, "decision", finding.decision());
    json.writeEndObject();
  }

  private static void status(JsonGenerator json, Status status) throws IOException {
    json.writeObjectFieldStart("status");
    json.writeStringField("word", status.word());
    if (status instanceof Status.Closed(var by, var at, var why)) {
      json.writeStringField("by", by);
      json.writeStringField("at", at.toString());
      json.writeStringField("why", why);
    }
    json.writeEndObject();
  }

  private static void cause(JsonGenerator json, Cause cause) throws IOException {
    CallJson.principal(json, cause.principal());
    if (cause.vehicle().isPresent()) {
      json.writeStringField("vehicle", cause.vehicle().get().name());
    }
    json.writeStringField("at", cause.at().toString());
    json.writeArrayFieldStart("calls");
    for (var key : cause.calls()) {
      json.writeStartObject();
      CallJson.key(json, key);
      json.writeEndObject();
    }
    json.writeEndArray();
    TextsJson.write(json, "eventIds", cause.eventIds());
  }

  private static void waysOut(JsonGenerator json, WaysOut waysOut) throws IOException {
    json.writeObjectFieldStart("waysOut");
    json.writeStringField("keep", waysOut.keep());
    json.writeStringField("hand", waysOut.hand());
    json.writeStringField("align", waysOut.align());
    json.writeEndObject();
  }

  /** A decision with its reasons and errors. */
  public static void decision(JsonGenerator json, String name, Decision decision)
      throws IOException {
    json.writeObjectFieldStart(name);
    TextsJson.write(json, "responses", decision.responses().stream().map(Response::word).toList());
    TextsJson.write(json, "reasons", decision.reasons());
    TextsJson.write(json, "errors", decision.errors());
    json.writeEndObject();
  }
}
