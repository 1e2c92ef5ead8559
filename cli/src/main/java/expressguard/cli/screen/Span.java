package expressguard.cli.screen;

/** Text in one style. The text is as it came: only a {@link Page} makes it safe. */
public record Span(Style style, String text) {

  public static Span of(String text) {
    return new Span(Style.PLAIN, text);
  }

  public static Span bold(String text) {
    return new Span(Style.BOLD, text);
  }

  public static Span dim(String text) {
    return new Span(Style.DIM, text);
  }

  Span with(String other) {
    return new Span(style, other);
  }

  int width() {
    return text.codePointCount(0, text.length());
  }
}
