package expressguard.catalog.reading;

import expressguard.catalog.WatchedCall;
import expressguard.catalog.WatchedCall.Api;
import expressguard.event.Basis;
import expressguard.event.EventKey;

/** An event source whose rows are written one after another. */
public record RowSource(String eventSource, Api api) {

  /** A row whose meaning AWS documents. */
  public WatchedCall documented(String name, Reading reading, String meaning, String source) {
    return row(name, reading, meaning, Basis.DOCUMENTED, source);
  }

  /** A row whose meaning was seen on real AWS. */
  public WatchedCall observed(String name, Reading reading, String meaning, String source) {
    return row(name, reading, meaning, Basis.OBSERVED, source);
  }

  /** A row whose meaning follows from what is documented; the source gives the reasoning. */
  public WatchedCall inferred(String name, Reading reading, String meaning, String source) {
    return row(name, reading, meaning, Basis.INFERRED, source);
  }

  private WatchedCall row(
      String name, Reading reading, String meaning, Basis basis, String source) {
    return new WatchedCall(
        new EventKey(eventSource, name),
        api,
        reading.reader(),
        reading.words(),
        meaning,
        basis,
        source);
  }
}
