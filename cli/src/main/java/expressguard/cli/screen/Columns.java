package expressguard.cli.screen;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of cells under each other. When they are wider than the page, the widest column gives way
 * first, and its cells go on in the next line.
 */
public final class Columns {

  private static final int GAP = 2;
  private static final int NARROWEST = 8;
  private static final int STEP = 3;

  private final List<List<Span>> rows = new ArrayList<>();

  /** Adds a row; all rows have as many cells, and more than one. */
  public Columns row(Span... cells) {
    rows.add(List.of(cells));
    return this;
  }

  /** Adds a line over the whole width; the rows stand a step behind it. */
  public Columns heading(Span heading) {
    rows.add(List.of(heading));
    return this;
  }

  /** The lines, at most so wide as far as the narrowest columns allow it. */
  List<List<Span>> lines(int width) {
    List<List<Span>> safe = rows.stream().map(Columns::escaped).toList();
    List<List<Span>> cells = safe.stream().filter(row -> !isHeading(row)).toList();
    int step = cells.size() < safe.size() ? STEP : 0;
    int[] widths = widths(cells, width - step);
    List<List<Span>> lines = new ArrayList<>();
    for (List<Span> row : safe) {
      lines.addAll(isHeading(row) ? heading(row.getFirst(), width) : lines(row, widths, step));
    }
    return lines;
  }

  private static boolean isHeading(List<Span> row) {
    return row.size() == 1;
  }

  private static List<List<Span>> heading(Span heading, int width) {
    return Wrapping.lines(heading.text(), width).stream()
        .map(line -> List.of(heading.with(line)))
        .toList();
  }

  private static List<Span> escaped(List<Span> row) {
    return row.stream().map(cell -> cell.with(Escaper.escaped(cell.text()))).toList();
  }

  private static int[] widths(List<List<Span>> rows, int page) {
    int[] widths = new int[rows.isEmpty() ? 0 : rows.getFirst().size()];
    int total = GAP * Math.max(0, widths.length - 1);
    for (int column = 0; column < widths.length; column++) {
      for (List<Span> row : rows) {
        widths[column] = Math.max(widths[column], row.get(column).width());
      }
      total += widths[column];
    }
    for (; total > page; total--) {
      int widest = widest(widths);
      if (widths[widest] <= NARROWEST) {
        return widths;
      }
      widths[widest]--;
    }
    return widths;
  }

  private static int widest(int[] widths) {
    int widest = 0;
    for (int column = 1; column < widths.length; column++) {
      widest = widths[column] > widths[widest] ? column : widest;
    }
    return widest;
  }

  private static List<List<Span>> lines(List<Span> row, int[] widths, int step) {
    List<List<String>> cells = new ArrayList<>();
    int height = 0;
    for (int column = 0; column < widths.length; column++) {
      List<String> cell = Wrapping.lines(row.get(column).text(), widths[column]);
      cells.add(cell);
      height = Math.max(height, cell.size());
    }
    List<List<Span>> lines = new ArrayList<>();
    for (int line = 0; line < height; line++) {
      List<Span> spans = new ArrayList<>();
      spans.add(Span.of(" ".repeat(step)));
      for (int column = 0; column < widths.length; column++) {
        List<String> cell = cells.get(column);
        String text = line < cell.size() ? cell.get(line) : "";
        spans.add(row.get(column).with(text));
        spans.add(Span.of(" ".repeat(widths[column] + GAP - row.get(column).with(text).width())));
      }
      lines.add(spans);
    }
    return lines;
  }
}
