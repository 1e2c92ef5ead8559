package expressguard.cloudtrail.stream;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Eight bytes of JSON looked at as one number. What is found is a mask: the high bit of each lane
 * that holds it, the first byte in the lowest lane. INVARIANT: masks are exact in every lane when
 * the word {@linkplain #isPlain is plain}; without a carry between lanes that cannot be had for
 * bytes above 0x7f as cheaply.
 */
final class Word {

  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long LOW = 0x7f7f7f7f7f7f7f7fL;
  private static final long HIGH = 0x8080808080808080L;

  /** What is left of each bracket without the bits by which they differ. */
  private static final long BRACKET = ONES * 0x59;

  private static final long BRACKET_BITS = 0xd9d9d9d9d9d9d9d9L;

  private static final int TRUE = literal("true");
  private static final int NULL = literal("null");
  private static final int FALS = literal("fals");

  private Word() {}

  static long at(byte[] bytes, int at) {
    return (long) EIGHT_BYTES.get(bytes, at);
  }

  /** Whether all is ASCII and nothing is a backslash: then a quote is a quote. */
  static boolean isPlain(long word) {
    return ((~((word ^ (ONES * '\\')) + LOW) | word) & HIGH) == 0;
  }

  static long quotes(long word) {
    return ~((word ^ (ONES * '"')) + LOW) & HIGH;
  }

  /**
   * Which bytes of a word lie in strings: an opening quote does, a closing one does not. The sign
   * says it of the byte that follows the word.
   *
   * @param quotes of the word
   * @param inside -1 when the word begins in a string, else 0
   */
  static long strings(long quotes, long inside) {
    // The product counts, in each lane, the quotes up to it; its lowest bit is what matters.
    return (((quotes >>> 7) * ONES) << 7) ^ inside;
  }

  /**
   * What cannot be stepped over: brackets outside strings, with Y, underscore and DEL, which have
   * no place there, and control characters in strings.
   */
  static long structure(long word, long strings) {
    long others = ((word & BRACKET_BITS) ^ BRACKET) + LOW;
    long printed = word + ONES * 0x60;
    return ~(others ^ ((others ^ printed) & strings)) & HIGH;
  }

  /** Where {@code true}, {@code false} or {@code null} ends; -1 where none of them stands. */
  static int literalEnd(byte[] bytes, int at) {
    int start = (int) at(bytes, at);
    if (start == TRUE || start == NULL) {
      return at + 4;
    }
    return start == FALS && bytes[at + 4] == 'e' ? at + 5 : -1;
  }

  private static int literal(String text) {
    return (int) at(Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), Long.BYTES), 0);
  }

  /** The number of the first lane of a mask. */
  static int first(long mask) {
    return Long.numberOfTrailingZeros(mask) >>> 3;
  }

  /** Quotes, backslashes and control characters; exact for the lowest such byte. */
  static long specials(long word) {
    // With this bit turned a quote is the first number behind the control characters.
    long ends = (word ^ (ONES * 0x02)) - ONES * 0x21;
    long backslash = (word ^ (ONES * '\\')) - ONES;
    return (ends | backslash) & ~word & HIGH;
  }
}
