package expressguard.conflict;

import expressguard.history.History;
import java.util.List;

/** One rule. It depends on the history alone, never on another rule. */
@FunctionalInterface
public interface Detector {
  List<Conflict> detect(History history);
}
