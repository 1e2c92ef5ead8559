package expressguard.cloudtrail.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is found in eight bytes at once is what is found byte by byte. */
class WordTest {

  private static final int HIGH = 0x80;

  @Test
  void finds_what_a_look_at_each_byte_finds() {
    Random random = new Random(8);
    byte[] bytes = new byte[Long.BYTES];
    for (int i = 0; i < 200_000; i++) {
      for (int lane = 0; lane < bytes.length; lane++) {
        bytes[lane] = (byte) (random.nextBoolean() ? '"' : random.nextInt(0x80));
      }
      boolean inside = random.nextBoolean();
      assertSame(bytes, inside);
    }
  }

  @Test
  void calls_a_word_plain_only_when_a_quote_in_it_is_a_quote() {
    byte[] bytes = "abcdefgh".getBytes(StandardCharsets.US_ASCII);
    for (int lane = 0; lane < bytes.length; lane++) {
      for (int c = 0; c < 0x100; c++) {
        bytes[lane] = (byte) c;
        assertThat(Word.isPlain(Word.at(bytes, 0))).isEqualTo(c != '\\' && c < HIGH);
        boolean special = c < ' ' || c == '"' || c == '\\';
        long found = Word.specials(Word.at(bytes, 0));
        assertThat(found != 0).as("byte %d", c).isEqualTo(special);
        assertThat(!special || Word.first(found) == lane).isTrue();
      }
      bytes[lane] = 'x';
    }
  }

  @Test
  void knows_the_ends_of_literals_and_no_other_word() {
    assertThat(literalEnd("true,\"a\"::")).isEqualTo(4);
    assertThat(literalEnd("null,\"a\"::")).isEqualTo(4);
    assertThat(literalEnd("false,\"a\":")).isEqualTo(5);
    assertThat(literalEnd("falsy,\"a\":")).isEqualTo(-1);
    assertThat(literalEnd("trux,\"a\"::")).isEqualTo(-1);
    assertThat(literalEnd("1234,\"a\"::")).isEqualTo(-1);
  }

  private static int literalEnd(String text) {
    return Word.literalEnd(text.getBytes(StandardCharsets.US_ASCII), 0);
  }

  private static void assertSame(byte[] bytes, boolean begun) {
    long word = Word.at(bytes, 0);
    long strings = Word.strings(Word.quotes(word), begun ? -1 : 0);
    long structure = Word.structure(word, strings);
    boolean inside = begun;
    for (int lane = 0; lane < bytes.length; lane++) {
      byte c = bytes[lane];
      inside ^= c == '"';
      boolean found = inside ? c < ' ' : "{}[]Yy_\u007f".indexOf(c) >= 0;
      assertThat((structure >>> (lane * Byte.SIZE) & HIGH) != 0).isEqualTo(found);
    }
    assertThat(strings < 0).isEqualTo(inside);
  }
}
