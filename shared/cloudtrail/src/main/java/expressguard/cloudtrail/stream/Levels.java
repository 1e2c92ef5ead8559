package expressguard.cloudtrail.stream;

import expressguard.cloudtrail.json.Limits;

/**
 * The objects and lists that a walk is in. Each costs one bit up to the limit, and none is kept
 * below it: no input can exhaust the stack or the heap.
 */
final class Levels {

  /** The value of a member is one level below the record that has it. */
  private static final int MOST = Limits.DEPTH - 1;

  /** The bit by which a brace differs from the square bracket of the same side. */
  private static final int BRACE = 0x20;

  /** A bit per open level, the innermost lowest; set for an object. */
  private long kinds;

  private int depth;

  static boolean isBracket(int c) {
    return isOpening(c) || (c | BRACE) == '}';
  }

  static boolean isOpening(int c) {
    return (c | BRACE) == '{';
  }

  boolean any() {
    return depth > 0;
  }

  /** Opens a level; false when that is one too many. */
  boolean open(int bracket) {
    boolean fits = depth < MOST;
    if (fits) {
      kinds = (kinds << 1) | (bracket == '{' ? 1 : 0);
      depth++;
    }
    return fits;
  }

  /** Closes the innermost level; false when that is not of the bracket's kind. */
  boolean close(int bracket) {
    boolean fits = bracket == ((kinds & 1) == 0 ? ']' : '}');
    if (fits) {
      kinds >>>= 1;
      depth--;
    }
    return fits;
  }

  /** Forgets the levels of a walk that broke off. */
  void clear() {
    depth = 0;
  }
}
