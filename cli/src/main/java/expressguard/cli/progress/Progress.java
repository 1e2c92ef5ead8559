package expressguard.cli.progress;

/** Takes note of work done; many threads may tell at a time. */
public interface Progress extends AutoCloseable {

  /** One more record was met. */
  void record();

  /** So many more bytes were read, as they are stored. */
  void bytes(long read);

  /** The work is over; what was shown of it goes away. */
  @Override
  void close();

  /** Where nobody waits. */
  static Progress none() {
    return new Progress() {
      @Override
      public void record() {}

      @Override
      public void bytes(long read) {}

      @Override
      public void close() {}
    };
  }
}
