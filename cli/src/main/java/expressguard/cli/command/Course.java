package expressguard.cli.command;

import expressguard.catalog.Catalog;
import expressguard.cli.archive.ArchiveReader;
import expressguard.cli.archive.Gathered;
import expressguard.cli.file.InventoryFiles;
import expressguard.cli.file.PolicyReading;
import expressguard.cli.message.Notes;
import expressguard.cli.option.OutputForm;
import expressguard.cli.option.OutputOptions;
import expressguard.cli.progress.Progress;
import expressguard.cli.progress.ProgressLine;
import expressguard.cli.screen.ColorWhen;
import expressguard.cli.screen.Page;
import expressguard.cli.shell.ExitCode;
import expressguard.cli.shell.Surroundings;
import expressguard.cloudtrail.input.Archive;
import expressguard.cloudtrail.input.Input;
import expressguard.inventory.Inventory;
import expressguard.policy.Policy;
import expressguard.policyfile.yaml.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One run of a command: it reads what was given, tells what is wrong, and knows how it ends. */
public final class Course {

  private final Surroundings surroundings;
  private final OutputOptions output;
  private final Notes notes;
  private ExitCode end = ExitCode.CLEAN;

  public Course(Surroundings surroundings, OutputOptions output) {
    this.surroundings = surroundings;
    this.output = output;
    // Colour that was asked for is meant for the answer; beside it the terminal decides.
    this.notes = new Notes(Page.err(surroundings, ColorWhen.AUTO), output.quiet());
  }

  public Notes notes() {
    return notes;
  }

  public Page page() {
    return Page.out(surroundings, output.color());
  }

  public void ends(ExitCode code) {
    end = end.and(code);
  }

  public int exitCode() {
    return end.number();
  }

  /** A policy; empty, with what is wrong told, when the file cannot be used. */
  public Optional<Policy> policy(String path) {
    return switch (PolicyReading.policy(path, surroundings.now().get())) {
      case Parsed.Valid<Policy>(var policy, var warnings) -> {
        notes.warnings(warnings);
        yield Optional.of(policy);
      }
      case Parsed.Invalid<Policy>(var problems) -> {
        notes.errors(problems);
        ends(ExitCode.BAD_INPUT);
        yield Optional.empty();
      }
    };
  }

  /** The services that files describe; a file that cannot be used is told and left out. */
  public Inventory inventory(List<String> paths) {
    InventoryFiles files = InventoryFiles.read(paths);
    files.problems().forEach(notes::error);
    ends(ExitCode.BAD_INPUT.when(!files.problems().isEmpty()));
    return files.inventory();
  }

  /** All watched calls below some paths. */
  public Gathered watched(List<String> paths, Catalog catalog, int threads)
      throws InterruptedException {
    List<Archive> archives = archives(paths);
    try (Progress progress = progress(archives)) {
      ArchiveReader reader = ArchiveReader.ofWatched(catalog::watches, progress);
      return told(reader.read(inputs(archives), threads));
    }
  }

  /** All watched calls of some inputs that are at hand. */
  public Gathered watched(List<Input> inputs, Catalog catalog) throws InterruptedException {
    ArchiveReader reader = ArchiveReader.ofWatched(catalog::watches, Progress.none());
    return told(reader.read(inputs, surroundings.cores()));
  }

  /** All calls below some paths. */
  Gathered everything(List<String> paths, Catalog catalog) throws InterruptedException {
    List<Archive> archives = archives(paths);
    try (Progress progress = progress(archives)) {
      ArchiveReader reader = ArchiveReader.ofEverything(catalog::watches, progress);
      return told(reader.read(inputs(archives), surroundings.cores()));
    }
  }

  private List<Archive> archives(List<String> paths) {
    return paths.stream().map(path -> Archive.at(path, surroundings.in())).toList();
  }

  private Progress progress(List<Archive> archives) {
    long bytes = archives.stream().mapToLong(Archive::bytes).sum();
    return ProgressLine.of(surroundings, output.quiet(), bytes);
  }

  private List<Input> inputs(List<Archive> archives) {
    List<Archive.PassedOver> passedOver = new ArrayList<>();
    List<Input> inputs = new ArrayList<>();
    for (Archive archive : archives) {
      inputs.addAll(archive.inputs());
      passedOver.addAll(archive.passedOver());
    }
    notes.passedOver(passedOver);
    return inputs;
  }

  private Gathered told(Gathered gathered) {
    ends(ExitCode.BAD_INPUT.when(gathered.counters().unreadable() > 0));
    return gathered;
  }

  boolean prints(OutputForm form) {
    return output.form() == form;
  }
}
