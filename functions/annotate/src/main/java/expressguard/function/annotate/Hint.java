package expressguard.function.annotate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import expressguard.bus.Bus;
import expressguard.guard.GuardStack;
import expressguard.inventory.ResourceId;
import expressguard.inventory.ResourceType;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * What a message is good for here: the service that moved on. Everything else is read from the
 * ledger, so nothing else in a message can lead to a wrong tag, and no newer form of it is refused.
 */
final class Hint {

  /** The bus, and the sweep when it finds tags that differ from the standing. */
  private static final Set<String> SOURCES = Set.of(Bus.SOURCE, "express-guard.sweep");

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxDocumentLength(1_200_000)
                  .maxNestingDepth(64)
                  .maxStringLength(256 * 1024)
                  .maxNumberLength(64)
                  .maxNameLength(1024)
                  .build())
          .build();

  private String source = "";
  private String service = "";

  private Hint() {}

  /**
   * The service that an event names, or the guard itself.
   *
   * @throws IOException with a sentence that quotes nothing of the event, when it is none of ours
   */
  static ResourceId read(String event) throws IOException {
    Hint hint = new Hint();
    try (JsonParser json = JSON.createParser(event)) {
      hint.event(json);
    } catch (IOException e) {
      throw new IOException("it is not one JSON object within the limits", e);
    }
    if (!SOURCES.contains(hint.source)) {
      throw new IOException("its `source` is none of the guard's");
    }
    return Optional.of(hint.service)
        .flatMap(ResourceId::ofArn)
        .filter(id -> id.type() == ResourceType.SERVICE || GuardStack.is(id))
        .orElseThrow(() -> new IOException("its `detail.service` is no ARN of an ECS service"));
  }

  private void event(JsonParser json) throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw new IOException("no object");
    }
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (name.equals("source") && value == JsonToken.VALUE_STRING) {
        source = json.getText();
      } else if (name.equals("detail") && value == JsonToken.START_OBJECT) {
        detail(json);
      } else {
        json.skipChildren();
      }
    }
    if (json.nextToken() != null) {
      throw new IOException("something stands behind the object");
    }
  }

  private void detail(JsonParser json) throws IOException {
    while (json.nextToken() != JsonToken.END_OBJECT) {
      boolean isService = json.currentName().equals("service");
      if (json.nextToken() == JsonToken.VALUE_STRING && isService) {
        service = json.getText();
      } else {
        json.skipChildren();
      }
    }
  }
}
