package expressguard.bus;

import com.fasterxml.jackson.core.JsonGenerator;
import expressguard.awsjson.JsonCalls;
import expressguard.awsjson.JsonService;
import expressguard.awsjson.RequestJson;
import expressguard.cloudtrail.json.DataReader;
import expressguard.cloudtrail.json.UnreadableJson;
import expressguard.event.Data;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * The bus on Amazon EventBridge. PutEvents answers for each entry by itself, so a batch that was
 * taken in part is told as not taken; whoever sends it again repeats ids that are known.
 */
public final class EventBridgeBus implements Bus {

  /** PutEvents takes no more entries at once (EventBridge API reference). */
  private static final int MOST_ENTRIES = 10;

  /** Nor more bytes in all of them, where the newer limit of 1 MB does not hold yet. */
  private static final int MOST_BYTES = 256 * 1024;

  private final DataReader json = new DataReader();
  private final JsonCalls calls;
  private final String bus;
  private final String detailType;
  private final Consumer<String> refusals;

  /**
   * @param bus name or ARN
   * @param detailType of all that is put here
   * @param refusals told why, for each entry that was not taken
   */
  public EventBridgeBus(JsonCalls calls, String bus, String detailType, Consumer<String> refusals) {
    this.calls = calls;
    this.bus = bus;
    this.detailType = detailType;
    this.refusals = refusals;
  }

  @Override
  public boolean put(List<String> details) {
    boolean all = true;
    for (List<String> batch : batches(details)) {
      all &= isTaken(batch);
    }
    return all;
  }

  private boolean isTaken(Collection<String> batch) {
    try {
      byte[] request = RequestJson.of(members -> entries(members, batch));
      Data answer = json.read(calls.call(JsonService.EVENTBRIDGE, "PutEvents", request));
      List<Data> refused =
          answer.listAt("Entries").stream()
              .filter(entry -> entry.textAt("ErrorCode").isPresent())
              .toList();
      refused.forEach(entry ->
          refusals.accept(
              entry.textAt("ErrorCode").orElse("")
                  + ": "
                  + entry.textAt("ErrorMessage").orElse("")));
      return refused.isEmpty();
    } catch (SdkException e) {
      refusals.accept(String.valueOf(e.getMessage()));
      return false;
    } catch (UnreadableJson e) {
      refusals.accept("the answer cannot be read: " + e.reason());
      return false;
    }
  }

  private List<List<String>> batches(List<String> details) {
    List<List<String>> batches = new ArrayList<>();
    int bytes = 0;
    for (String detail : details) {
      int size = size(detail);
      boolean full =
          batches.isEmpty()
              || batches.getLast().size() == MOST_ENTRIES
              || bytes + size > MOST_BYTES;
      if (full) {
        batches.add(new ArrayList<>());
        bytes = 0;
      }
      batches.getLast().add(detail);
      bytes += size;
    }
    return batches;
  }

  /** As PutEvents counts (EventBridge user guide, calculating the size of an entry). */
  private int size(String detail) {
    return SOURCE.length() + detailType.length() + detail.getBytes(StandardCharsets.UTF_8).length;
  }

  private void entries(JsonGenerator members, Collection<String> details) throws IOException {
    members.writeArrayFieldStart("Entries");
    for (String detail : details) {
      members.writeStartObject();
      members.writeStringField("Source", SOURCE);
      members.writeStringField("DetailType", detailType);
      members.writeStringField("Detail", detail);
      members.writeStringField("EventBusName", bus);
      members.writeEndObject();
    }
    members.writeEndArray();
  }
}
