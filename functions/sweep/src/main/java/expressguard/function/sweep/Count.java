package expressguard.function.sweep;

/** Counts how far a task comes with so many things. */
public final class Count {

  private final int in;
  private int done;
  private int failed;

  /** With so many things to look at. */
  public Count(int in) {
    this.in = in;
  }

  public void done() {
    done++;
  }

  public void failed() {
    failed++;
  }

  /** What was neither done nor failed is left. */
  public Task.Progress progress() {
    return new Task.Progress(in, done, failed, in - done - failed);
  }
}
