package expressguard.function.detect.policy;

import java.util.Optional;

/** Keeps the text of the last valid policy, longer than a process lives. */
public interface LastPolicy {

  /** The text that was kept last; empty when there is none. */
  Optional<String> text();

  void keep(String text);
}
