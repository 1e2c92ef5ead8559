package expressguard.cli.command;

import expressguard.catalog.Catalog;
import expressguard.cli.archive.Gathered;
import expressguard.cli.json.ExplanationJson;
import expressguard.cli.option.KnownOptions;
import expressguard.cli.option.OutputForm;
import expressguard.cli.option.OutputOptions;
import expressguard.cli.result.Explained;
import expressguard.cli.shell.Surroundings;
import expressguard.cli.shell.Version;
import expressguard.cli.text.ExplanationText;
import expressguard.finding.Evaluation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says what each record is, and why. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Says of every CloudTrail record what it is and why: who called what, whether it was Express"
          + " Mode's own work or a direct call, and which fields it wrote.",
      "Takes log files, EventBridge events, answers of LookupEvents and JSON Lines, each also"
          + " gzipped."
    },
    footer = {
      "%nExamples:",
      "  guard explain record.json",
      "  gunzip -c log.json.gz | guard explain --output jsonl"
    })
final class ExplainCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "Files or folders of records; - or none for standard input.")
  List<String> files = new ArrayList<>();

  @Mixin KnownOptions known = new KnownOptions();
  @Mixin OutputOptions output = new OutputOptions();

  ExplainCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Course course = new Course(surroundings, output);
    Catalog catalog = Catalog.standard();
    var inventory = course.inventory(known.inventory());
    Gathered gathered = course.everything(files.isEmpty() ? List.of("-") : files, catalog);
    Evaluation evaluation =
        Evaluation.of(catalog, inventory, gathered.apiCalls(), known.guardRoles());
    print(course, Explained.of(gathered, evaluation.explanations(), evaluation.doubts()));
    return course.exitCode();
  }

  private void print(Course course, Explained explained) throws IOException {
    if (!course.prints(OutputForm.TEXT)) {
      course.notes().unreadable(explained.gathered());
    }
    switch (output.form()) {
      case TEXT -> new ExplanationText(course.page()).write(explained);
      case JSON -> ExplanationJson.document(surroundings.out(), Version.ofBuild(), explained);
      case JSONL -> ExplanationJson.lines(surroundings.out(), explained);
    }
  }
}
