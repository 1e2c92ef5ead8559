package expressguard.function.sweep.mark;

/** Keeps marks. Every read sees every write that ended before it began. */
public interface Watermarks {

  /**
   * What is noted; {@link Mark#none} when nothing is.
   *
   * @param group what it is about, such as {@code heartbeat}
   * @param name which one of these
   */
  Mark read(String group, String name);

  /**
   * Notes a mark.
   *
   * @param mark with the revision that follows the one that was read
   * @return false when somebody else noted one meanwhile; then nothing was written
   */
  boolean write(String group, String name, Mark mark);
}
