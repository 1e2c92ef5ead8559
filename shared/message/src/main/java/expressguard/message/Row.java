package expressguard.message;

import expressguard.bus.Particulars.Line;

/** One row of a section. */
public sealed interface Row {

  /** A sentence, with the data of users in backticks. */
  record Said(String sentence) implements Row {}

  /** A sentence with a word before it that says what it is about. */
  record Labelled(String label, String sentence) implements Row {}

  /** A heading for the changes that follow: what becomes of them. */
  record Fate(String sentence) implements Row {}

  /** A field, before and after. */
  record Change(Line line) implements Row {}
}
