package expressguard.cli.demo;

/** Lets whoever reads along breathe between two lines. */
@FunctionalInterface
public interface Pauses {

  void pause() throws InterruptedException;

  /** Where nobody reads along. */
  static Pauses none() {
    return () -> {};
  }
}
