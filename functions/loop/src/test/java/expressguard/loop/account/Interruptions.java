package expressguard.loop.account;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What is to happen between a call's effect and its answer, each once. */
final class Interruptions {

  private final Map<String, Runnable> waiting = new ConcurrentHashMap<>();

  void once(String eventName, Runnable what) {
    waiting.put(eventName, what);
  }

  void on(JsonNode record) {
    Optional.ofNullable(waiting.remove(record.path("eventName").asText())).ifPresent(Runnable::run);
  }
}
