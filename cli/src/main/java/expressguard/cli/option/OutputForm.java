package expressguard.cli.option;

import java.util.Locale;

/** The form of what a command prints. */
public enum OutputForm {
  TEXT,
  /** One document. */
  JSON,
  /** One document a line. */
  JSONL;

  /** As people write it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
