package expressguard.message.hub;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** A security finding as JSON, as {@code BatchImportFindings} has it in its list. */
public final class SecurityFindingJson {

  private SecurityFindingJson() {}

  public static String of(SecurityFinding finding) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      head(json, finding);
      rest(json, finding);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a text takes everything", e);
    }
    return text.toString();
  }

  private static void head(JsonGenerator json, SecurityFinding finding) throws IOException {
    json.writeStringField("SchemaVersion", "2018-10-08");
    json.writeStringField("Id", finding.id());
    json.writeStringField("ProductArn", finding.productArn());
    json.writeStringField("ProductName", "Express Guard");
    json.writeStringField("CompanyName", "Express Guard");
    json.writeStringField("GeneratorId", finding.generatorId());
    json.writeStringField("AwsAccountId", finding.account());
    json.writeStringField("Region", finding.region());
    json.writeArrayFieldStart("Types");
    for (String type : finding.types()) {
      json.writeString(type);
    }
    json.writeEndArray();
    json.writeStringField("CreatedAt", finding.createdAt().toString());
    json.writeStringField("UpdatedAt", finding.updatedAt().toString());
    json.writeObjectFieldStart("Severity");
    json.writeStringField("Label", finding.severityLabel());
    json.writeStringField("Original", finding.severityOriginal());
    json.writeEndObject();
  }

  private static void rest(JsonGenerator json, SecurityFinding finding) throws IOException {
    json.writeStringField("Title", finding.title());
    json.writeStringField("Description", finding.description());
    json.writeObjectFieldStart("Remediation");
    json.writeObjectFieldStart("Recommendation");
    json.writeStringField("Text", finding.remediation());
    json.writeEndObject();
    json.writeEndObject();
    json.writeObjectFieldStart("ProductFields");
    for (var field : finding.productFields().entrySet()) {
      json.writeStringField(field.getKey(), field.getValue());
    }
    json.writeEndObject();
    json.writeArrayFieldStart("Resources");
    for (SecurityFinding.Resource resource : finding.resources()) {
      json.writeStartObject();
      json.writeStringField("Type", resource.type());
      json.writeStringField("Id", resource.id());
      json.writeStringField("Partition", resource.partition());
      if (!resource.region().isEmpty()) {
        json.writeStringField("Region", resource.region());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringField("RecordState", finding.archived() ? "ARCHIVED" : "ACTIVE");
  }
}
