package expressguard.ledger.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import expressguard.ledger.LedgerException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StackTablesTest {

  private static final List<String> NAMES =
      List.of(
          "guard-Facts-1A2B",
          "guard-Standings-3C4D",
          "guard-Outbox-5E6F",
          "guard-Watermarks-7A8B",
          "guard-two-Facts-1A2B",
          "guard-Facts-backup");

  @Test
  void finds_the_tables_that_cloudformation_named_after_the_stack() {
    assertThat(StackTables.among(NAMES, "guard"))
        .isEqualTo(new Tables("guard-Facts-1A2B", "guard-Standings-3C4D", "guard-Outbox-5E6F"));
  }

  @Test
  void says_which_table_is_missing() {
    assertThatThrownBy(() -> StackTables.among(NAMES, "guard-two"))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("`guard-two-Standings-…`");
  }

  @Test
  void takes_none_of_several_that_a_replaced_table_left_behind() {
    List<String> names = new ArrayList<>(NAMES);
    names.add("guard-Facts-9Z9Z");

    assertThatThrownBy(() -> StackTables.among(names, "guard"))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("guard-Facts-1A2B", "guard-Facts-9Z9Z");
  }
}
