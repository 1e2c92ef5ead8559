package expressguard.cli.option;

import expressguard.cli.screen.ColorWhen;
import picocli.CommandLine.Option;

/** How a command prints. */
public final class OutputOptions {

  @Option(
      names = "--output",
      paramLabel = "FORM",
      defaultValue = "text",
      description = {
        "Form of the output: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
        "json is one document, jsonl one document a line; notes for people then stand on standard"
            + " error alone."
      })
  OutputForm form = OutputForm.TEXT;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description =
          "Colour the text: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}, which is on a"
              + " terminal and without NO_COLOR).")
  ColorWhen color = ColorWhen.AUTO;

  @Option(
      names = {"-q", "--quiet"},
      description = "No progress and no notes on standard error; errors still stand there.")
  boolean quiet;

  public OutputForm form() {
    return form;
  }

  public ColorWhen color() {
    return color;
  }

  public boolean quiet() {
    return quiet;
  }
}
