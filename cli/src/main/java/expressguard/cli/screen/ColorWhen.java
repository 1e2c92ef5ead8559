package expressguard.cli.screen;

import expressguard.cli.shell.Surroundings;
import java.util.Locale;

/** When text is coloured. */
public enum ColorWhen {
  /** On a terminal, unless the environment says no: {@code NO_COLOR} (no-color.org), a dumb one. */
  AUTO,
  ALWAYS,
  NEVER;

  boolean holds(Surroundings surroundings, boolean terminal) {
    return switch (this) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO ->
          terminal
              && surroundings.variable("NO_COLOR").isEmpty()
              && !surroundings.variable("TERM").equals("dumb");
    };
  }

  /** As people write it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
