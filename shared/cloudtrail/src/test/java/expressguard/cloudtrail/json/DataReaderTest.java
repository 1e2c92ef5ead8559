package expressguard.cloudtrail.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import expressguard.event.Data;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DataReaderTest {

  private final DataReader reader = new DataReader();

  @Test
  void keeps_scalars_as_they_are_written() throws UnreadableJson {
    Data data = read("{\"a\":[1,1.50,1e999999999,true,\"x\"],\"n\":null}");
    assertThat(data.textsAt("a")).containsExactly("1", "1.50", "1e999999999", "true", "x");
    assertThat(data.has("n")).isFalse();
    assertThat(data).isEqualTo(read("{\"a\":[1,1.50,1e999999999,true,\"x\"]}"));
  }

  @Test
  void marks_what_cloudtrail_hides_as_unknown() throws UnreadableJson {
    Data data = read("{\"a\":\"HIDDEN_DUE_TO_SECURITY_REASONS\"}");
    assertThat(data.at("a")).isEqualTo(Data.Gap.UNKNOWN);
  }

  @Test
  void reads_a_document_of_any_size_that_it_is_given() throws IOException {
    String large = "[\"" + "x".repeat(200_000) + "\"" + ",1".repeat(2_000_000) + "]";
    byte[] bytes = large.getBytes(StandardCharsets.UTF_8);
    Data data = new DataReader(8 << 20).read(new ByteArrayInputStream(bytes));
    assertThat(data).isInstanceOf(Data.Items.class);
    refuses(large, "it is larger than 1200000 bytes");
    assertThatThrownBy(() -> reader.read(new ByteArrayInputStream(bytes)))
        .hasMessage("it is larger than 1200000 bytes");
  }

  @Test
  void refuses_what_is_not_exactly_one_document() {
    refuses("", "it is empty");
    refuses("{} {}", "it goes on behind the end of its JSON value");
    refuses("{\"a\":1,\"a\":1}", "it is no valid JSON: Duplicate field 'a'");
    refuses("[".repeat(65) + "]".repeat(65), "exceeds the maximum allowed (64)");
    refuses("[1", "it is no valid JSON: Unexpected end-of-input");
    refuses("[NaN]", "it is no valid JSON: Non-standard token 'NaN'");
  }

  @Test
  void quotes_only_what_can_be_shown() {
    assertThatThrownBy(() -> read("[\u202ebidi\u0007" + "z".repeat(900) + "]"))
        .satisfies(e ->
            assertThat(e.getMessage()).hasSizeLessThan(200).doesNotContain("\u202e", "\u0007"));
  }

  @Test
  void gives_one_text_for_one_content_in_any_order() throws UnreadableJson {
    assertThat(read("{\"a\":1,\"b\":[2]}").canonical())
        .isEqualTo(read(" {\"b\":[2],\"a\":1} ").canonical());
  }

  private Data read(String json) throws UnreadableJson {
    return reader.read(json.getBytes(StandardCharsets.UTF_8));
  }

  private void refuses(String json, String reason) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(UnreadableJson.class)
        .hasMessageContaining(reason);
  }
}
