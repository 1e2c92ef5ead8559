package expressguard.cli.command;

import expressguard.catalog.Catalog;
import expressguard.catalog.WatchedCall;
import expressguard.cli.json.CatalogJson;
import expressguard.cli.option.OutputOptions;
import expressguard.cli.screen.Page;
import expressguard.cli.shell.ExitCode;
import expressguard.cli.shell.Surroundings;
import expressguard.cli.shell.Version;
import expressguard.cli.text.CatalogText;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the watched calls. */
@Command(
    name = "catalog",
    mixinStandardHelpOptions = true,
    description =
        "Lists every API call that is watched: what it does to an Express service, what is read of"
            + " it, and how that is known.",
    footer = {"%nExample:", "  guard catalog --output jsonl | grep ModifyRule"})
final class CatalogCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Mixin OutputOptions output = new OutputOptions();

  CatalogCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    List<WatchedCall> rows = Catalog.standard().rows();
    switch (output.form()) {
      case TEXT -> new CatalogText(Page.out(surroundings, output.color())).write(rows);
      case JSON -> CatalogJson.document(surroundings.out(), Version.ofBuild(), rows);
      case JSONL -> CatalogJson.lines(surroundings.out(), rows);
    }
    return ExitCode.CLEAN.number();
  }
}
