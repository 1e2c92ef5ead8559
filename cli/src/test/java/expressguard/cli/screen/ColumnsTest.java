package expressguard.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {

  @Test
  void cells_stand_under_each_other() {
    assertThat(text(new Columns().row(of("a"), of("b")).row(of("long"), of("c")), 40))
        .containsExactly("a     b", "long  c");
  }

  @Test
  void the_widest_column_gives_way_and_breaks_at_joints() {
    Columns table = new Columns().row(of("primaryContainer.image"), of("awslogs"));

    assertThat(text(table, 26)).containsExactly("primaryContainer.  awslogs", "image");
  }

  @Test
  void a_heading_goes_over_all_columns() {
    Columns table = new Columns().heading(of("PERSIST")).row(of("a"), of("b"));

    assertThat(text(table, 40)).containsExactly("PERSIST", "   a  b");
  }

  @Test
  void a_cell_that_steers_takes_the_room_that_it_shows() {
    assertThat(text(new Columns().row(of("\n"), of("b")).row(of("ab"), of("c")), 40))
        .containsExactly("\\n  b", "ab  c");
  }

  private static Span of(String text) {
    return Span.of(text);
  }

  private static List<String> text(Columns table, int width) {
    return table.lines(width).stream()
        .map(line -> String.join("", line.stream().map(Span::text).toList()).stripTrailing())
        .toList();
  }
}
