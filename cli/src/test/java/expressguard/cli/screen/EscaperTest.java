package expressguard.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EscaperTest {

  @Test
  void ordinary_text_of_any_script_stays_as_it_is() {
    String text = "web-1 größer → naïve 服务 сервис 🚀 `a` \"b\" \\n";

    assertThat(Escaper.escaped(text)).isEqualTo(text);
  }

  @Test
  void what_steers_or_hides_is_named() {
    assertThat(Escaper.escaped("a\u001b[31mb\r\n\tc")).isEqualTo("a\\u{1b}[31mb\\r\\n\\tc");
    assertThat(Escaper.escaped("\u009b\u202e\u200d\ufeff"))
        .isEqualTo("\\u{9b}\\u{202e}\\u{200d}\\u{feff}");
  }

  @Test
  void every_character_comes_out_visible() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      String escaped = Escaper.escaped(Character.toString(c));
      assertThat(escaped.codePoints().anyMatch(EscaperTest::steers)).as("U+%04X", c).isFalse();
      assertThat(Escaper.escaped(escaped)).isEqualTo(escaped);
    }
  }

  private static boolean steers(int c) {
    return Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT
        || Character.getType(c) == Character.SURROGATE
        || Character.getType(c) == Character.LINE_SEPARATOR
        || Character.getType(c) == Character.PARAGRAPH_SEPARATOR;
  }
}
