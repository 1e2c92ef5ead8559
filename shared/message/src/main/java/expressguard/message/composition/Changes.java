package expressguard.message.composition;

import expressguard.bus.Notice;
import expressguard.bus.Particulars;
import expressguard.bus.Particulars.Line;
import expressguard.guard.GuardStack;
import expressguard.message.Row;
import expressguard.message.Section;
import java.util.ArrayList;
import java.util.List;

/** The changed fields, those with the same fate together; they come gravest first. */
final class Changes {

  /** With more the rest is counted: a message is no report. */
  private static final int MOST = 12;

  private Changes() {}

  static Section of(Notice notice, Particulars told) {
    List<Row> rows = new ArrayList<>();
    String heading = "";
    for (Line line : told.changes().stream().limit(MOST).toList()) {
      String fate = fate(notice, line);
      if (!fate.equals(heading)) {
        rows.add(new Row.Fate(fate));
        heading = fate;
      }
      rows.add(new Row.Change(line));
    }
    int more = told.cut() + Math.max(0, told.changes().size() - MOST);
    if (more > 0) {
      rows.add(new Row.Said("and " + more + " more field" + (more == 1 ? "" : "s")));
    }
    return new Section("Fields", rows);
  }

  /** What becomes of a field, in a sentence for those who do not know the word for it. */
  private static String fate(Notice notice, Line line) {
    return switch (line.fate()) {
      case "OVERWRITE_IF" ->
          "lost when an Express update carries `"
              + String.join("` or `", outermost(line.parameters()))
              + "`";
      case "OVERWRITE_ALWAYS" -> "lost at the next deployment of any kind";
      case "STRAND" -> "stays, and Express Mode's next move makes it wrong";
      case "BREAKS_EXPRESS" -> "stops or degrades Express Mode, or the service itself";
      case "DETACH" -> "Express Mode no longer knows the resource as its own";
      case "PERSIST" ->
          GuardStack.is(notice.service())
              ? "stays until somebody undoes it"
              : "stays: no Express parameter writes it";
      case "UNSURE" -> "nobody can tell from what is known";
      default -> line.fate();
    };
  }

  /** A parameter carries everything below it, so naming it names them. */
  private static List<String> outermost(List<String> parameters) {
    return parameters.stream()
        .filter(one -> parameters.stream().noneMatch(other -> one.startsWith(other + ".")))
        .toList();
  }
}
