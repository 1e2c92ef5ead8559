package expressguard.function.sweep;

import expressguard.function.sweep.message.Outlet;
import java.util.ArrayList;
import java.util.List;

/** A queue that can be looked into. */
public final class MemoryOutlet implements Outlet {

  private final List<String> sent = new ArrayList<>();
  private boolean isClosed;

  /** From now on nothing is taken. */
  public void close() {
    isClosed = true;
  }

  public void open() {
    isClosed = false;
  }

  /** The messages of a type. */
  public List<String> of(String type) {
    return sent.stream()
        .filter(message -> message.contains("\"detail-type\":\"" + type + "\""))
        .toList();
  }

  public List<String> sent() {
    return sent;
  }

  @Override
  public int send(List<String> messages) {
    if (isClosed) {
      return messages.size();
    }
    sent.addAll(messages);
    return 0;
  }
}
