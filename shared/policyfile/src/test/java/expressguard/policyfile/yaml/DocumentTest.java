package expressguard.policyfile.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.policyfile.yaml.Mapping.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DocumentTest {

  private static final Shape NAMED = new Shape("a thing", List.of("name"), List.of("size"));

  @Test
  void a_value_is_read_and_nothing_is_said() {
    assertThat(read("name: web")).isEqualTo(new Parsed.Valid<>("web", List.of()));
  }

  @Test
  void an_empty_file_is_told_how_to_begin() {
    assertThat(problems(""))
        .containsExactly("f.yaml: it is empty; a file begins with `schemaVersion: 1`");
    assertThat(problems("# only a comment\n"))
        .containsExactly("f.yaml: it is empty; a file begins with `schemaVersion: 1`");
  }

  @Test
  void a_second_document_is_refused_where_it_begins() {
    assertThat(problems("name: a\n---\nname: b\n"))
        .containsExactly(
            "f.yaml line 3 column 1: a second document begins; put it in its own file");
  }

  @Test
  void a_root_that_is_no_mapping_says_what_it_is() {
    assertThat(problems("[a, b]"))
        .containsExactly(
            "f.yaml line 1 column 1: must be a thing with keys and values, not a list");
    assertThat(problems("just words"))
        .containsExactly(
            "f.yaml line 1 column 1: must be a thing with keys and values, not `just words`");
    assertThat(problems("--- ~"))
        .containsExactly(
            "f.yaml line 1 column 5: must be a thing with keys and values, not nothing");
  }

  @Test
  void what_is_no_yaml_is_refused_where_it_breaks() {
    assertThat(problems("name: [a, b"))
        .singleElement()
        .asString()
        .startsWith("f.yaml line 1 column 12: it is no YAML: expected ',' or ']'");
    assertThat(problems("\u001f\u008b\b\u0000"))
        .singleElement()
        .asString()
        .startsWith("f.yaml: it is no YAML: ");
  }

  @Test
  void a_key_that_stands_twice_is_an_error_where_it_stands_again() {
    assertThat(problems("name: a\nname: b"))
        .containsExactly("f.yaml line 2 column 1, `name`: `name` stands twice; keep one of them");
  }

  @Test
  void an_unknown_key_names_the_nearest_one() {
    assertThat(problems("name: a\nsise: 3"))
        .containsExactly(
            "f.yaml line 2 column 1, `sise`: `sise` is no key of a thing; did you mean `size`?"
                + " One of name, size");
    assertThat(problems("name: a\n<<: {size: 1}"))
        .containsExactly(
            "f.yaml line 2 column 1, `<<`: `<<` is no key of a thing. One of name, size");
  }

  @Test
  void a_missing_key_is_an_error_of_the_mapping() {
    assertThat(problems("size: 3")).containsExactly("f.yaml line 1 column 1: a thing needs `name`");
  }

  @Test
  void a_key_that_is_no_text_is_refused() {
    assertThat(problems("name: a\n? [b]\n: c"))
        .containsExactly("f.yaml line 2 column 3, `?`: a key must be a text");
  }

  @Test
  void texts_that_yaml_takes_for_something_else_ask_for_quotes() {
    assertThat(problems("name: 12"))
        .containsExactly("f.yaml line 1 column 7, `name`: `12` must be a text; put it in quotes");
    assertThat(problems("name: true"))
        .containsExactly("f.yaml line 1 column 7, `name`: `true` must be a text; put it in quotes");
    assertThat(problems("name:"))
        .containsExactly("f.yaml line 1 column 6, `name`: must be a text, not nothing");
    assertThat(problems("name: '  '"))
        .containsExactly("f.yaml line 1 column 7, `name`: a text is missing here");
  }

  @Test
  void words_that_only_old_yaml_takes_for_something_else_are_texts() {
    for (String word : List.of("no", "on", "22:00", "2027-01-31", "0x1F", "1_000", "=")) {
      assertThat(read("name: " + word)).isEqualTo(new Parsed.Valid<>(word, List.of()));
    }
  }

  @Test
  void no_tag_makes_an_object() {
    assertThat(problems("name: !!java.io.File [/etc/passwd]"))
        .containsExactly(
            "f.yaml line 1 column 7: it is no YAML: Global tag is not allowed:"
                + " tag:yaml.org,2002:java.io.File");
    assertThat(problems("name: !secret a"))
        .containsExactly(
            "f.yaml line 1 column 7, `name`: must be a text, not something tagged `!secret`");
    assertThat(problems("!!set {name: a}"))
        .containsExactly(
            "f.yaml line 1 column 1: must be a thing with keys and values, not something tagged"
                + " `tag:yaml.org,2002:set`");
  }

  @Test
  void depth_aliases_and_length_have_limits() {
    assertThat(problems("name: " + "[".repeat(900) + "]".repeat(900)))
        .singleElement()
        .asString()
        .contains("Nesting Depth exceeded max 20");
    assertThat(problems("a: &a [x, x]\nb: [" + "*a, ".repeat(30) + "x]\n"))
        .singleElement()
        .asString()
        .contains("Number of aliases for non-scalar nodes exceeds the specified max=20");
    assertThat(problems("name: " + "x".repeat(Document.LONGEST)))
        .containsExactly(
            "f.yaml: it has more than 1048576 characters, which is no policy; split it");
  }

  @Test
  void a_list_that_holds_itself_is_read_without_end_nowhere() {
    assertThat(problems("name: &a [*a]"))
        .containsExactly("f.yaml line 1 column 7, `name`: must be a text, not a list");
  }

  @Test
  void the_words_of_a_file_cannot_steer_a_terminal_or_fill_it() {
    assertThat(problems("\"\\e[31m`\\u202E\": 1\nname: a").getFirst())
        .contains("`\uFFFD[31m'\uFFFD` is no key of a thing");
    assertThat(problems("name: a\n" + "x".repeat(100) + ": 1").getFirst())
        .contains("`" + "x".repeat(80) + "…`");
  }

  private static Parsed<String> read(String text) {
    return Document.read(
        "f.yaml",
        text,
        root -> root.mapping(NAMED).flatMap(thing -> thing.at("name").flatMap(Value::text)));
  }

  private static List<String> problems(String text) {
    return switch (read(text)) {
      case Parsed.Valid<String> valid -> List.of("valid: " + valid);
      case Parsed.Invalid<String>(var problems) -> problems.stream().map(Problem::text).toList();
    };
  }
}
