package expressguard.cli.screen;

import expressguard.cli.shell.Surroundings;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Text for people, line by line. Everything is escaped here, styles are added behind that, and
 * lines end without blanks, so that what is piped looks as what is shown.
 */
public final class Page {

  private static final int USUAL = 100;
  private static final int NARROWEST = 40;

  private final PrintStream out;
  private final boolean coloured;
  private final int width;

  private Page(OutputStream out, boolean coloured, int width) {
    this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
    this.coloured = coloured;
    this.width = width;
  }

  /** The standard output. */
  public static Page out(Surroundings surroundings, ColorWhen when) {
    boolean coloured = when.holds(surroundings, surroundings.outIsTerminal());
    return new Page(surroundings.out(), coloured, width(surroundings));
  }

  /** The standard error: notes and messages, beside what was asked for. */
  public static Page err(Surroundings surroundings, ColorWhen when) {
    boolean coloured = when.holds(surroundings, surroundings.errIsTerminal());
    return new Page(surroundings.err(), coloured, width(surroundings));
  }

  private static int width(Surroundings surroundings) {
    String columns = surroundings.variable("COLUMNS");
    int told = columns.matches("[0-9]{1,4}") ? Integer.parseInt(columns) : 0;
    // A terminal that does not know its width says 0.
    return told == 0 ? USUAL : Math.max(NARROWEST, told);
  }

  public int width() {
    return width;
  }

  public boolean coloured() {
    return coloured;
  }

  public Page blank() {
    return write(List.of());
  }

  /** One line, however wide. */
  public Page line(Span... spans) {
    return write(List.of(spans));
  }

  /** A paragraph, each of its lines behind so many blanks. */
  public Page paragraph(int indent, Style style, String text) {
    for (String line : wrapped(text, indent)) {
      write(List.of(Span.of(" ".repeat(indent)), new Span(style, line)));
    }
    return this;
  }

  /** A word in the margin and a paragraph beside it. */
  public Page item(int indent, Span word, int margin, String text) {
    int column = indent + margin;
    Span first = word.with(Escaper.escaped(word.text()));
    String gap = " ".repeat(Math.max(1, margin - first.width()));
    List<Span> start = List.of(Span.of(" ".repeat(indent)), first, Span.of(gap));
    for (String line : wrapped(text, column)) {
      List<Span> spans = new ArrayList<>(start);
      spans.add(Span.of(line));
      write(spans);
      start = List.of(Span.of(" ".repeat(column)));
    }
    return this;
  }

  /** A table, each of its lines behind so many blanks. */
  public Page table(int indent, Columns columns) {
    for (List<Span> line : columns.lines(width - indent)) {
      List<Span> spans = new ArrayList<>(List.of(Span.of(" ".repeat(indent))));
      spans.addAll(line);
      write(spans);
    }
    return this;
  }

  public void flush() {
    out.flush();
  }

  private List<String> wrapped(String text, int indent) {
    return Wrapping.lines(Escaper.escaped(text), Math.max(NARROWEST / 2, width - indent));
  }

  private Page write(List<Span> spans) {
    List<Span> kept = new ArrayList<>(spans);
    while (!kept.isEmpty() && kept.getLast().text().isBlank()) {
      kept.removeLast();
    }
    StringBuilder line = new StringBuilder();
    for (Span span : kept) {
      String safe = Escaper.escaped(span.text());
      line.append(coloured ? span.style().paint(safe) : safe);
    }
    out.print(line.append('\n'));
    return this;
  }
}
