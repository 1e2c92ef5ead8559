package expressguard.cli.screen;

/** How a piece of text looks where colour is wanted; each is one escape sequence of ANSI. */
public enum Style {
  PLAIN(""),
  BOLD("1"),
  DIM("2"),
  GREEN("32"),
  YELLOW("33"),
  BLUE("34"),
  RED("31"),
  RED_BOLD("1;31");

  private final String code;

  Style(String code) {
    this.code = code;
  }

  String paint(String text) {
    return code.isEmpty() || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
