package expressguard.lambda.memory;

import expressguard.lambda.parameter.Parameters;
import expressguard.lambda.parameter.UnreadableParameterException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A parameter store as large as its map; a name that it does not have cannot be read. */
public final class MemoryParameters implements Parameters {

  private final Map<String, String> texts = new ConcurrentHashMap<>();

  public void put(String name, String text) {
    texts.put(name, text);
  }

  public void remove(String name) {
    texts.remove(name);
  }

  @Override
  public String text(String name) {
    return Optional.ofNullable(texts.get(name))
        .orElseThrow(() -> new UnreadableParameterException(name, "there is none"));
  }
}
