package expressguard.cli.render;

import com.fasterxml.jackson.core.JsonProcessingException;
import expressguard.bus.member.MalformedNotice;
import expressguard.catalog.Catalog;
import expressguard.cli.archive.Gathered;
import expressguard.cli.command.Course;
import expressguard.cli.file.TextFile;
import expressguard.cli.option.KnownOptions;
import expressguard.cli.shell.ExitCode;
import expressguard.cloudtrail.input.Input;
import expressguard.cloudtrail.json.Excerpt;
import expressguard.finding.Evaluation;
import expressguard.finding.Finding;
import expressguard.finding.Report;
import expressguard.inventory.Inventory;
import expressguard.policy.Policy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads what is to be told out of whatever was given; what cannot be read is told and left out. */
final class Items {

  private final Course course;
  private final List<Item> items = new ArrayList<>();
  private final List<String> recordPaths = new ArrayList<>();
  private final List<Input> recordInputs = new ArrayList<>();

  Items(Course course) {
    this.course = course;
  }

  /** Takes a file or folder. */
  void path(String path) {
    try {
      Path file = Path.of(path);
      if (!Files.isRegularFile(file)) {
        recordPaths.add(path);
        return;
      }
      Given given;
      try (InputStream in = Files.newInputStream(file)) {
        given = given(in.readNBytes(Given.LOOK));
      }
      if (given == Given.RECORDS) {
        recordPaths.add(path);
        return;
      }
      try (InputStream in = Files.newInputStream(file)) {
        take(path, given, in);
      }
    } catch (IOException e) {
      unreadable("`" + path + "`", e);
    } catch (InvalidPathException _) {
      recordPaths.add(path);
    }
  }

  /** Takes the standard input. */
  void stream(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(TextFile.MOST_BYTES + 1);
    if (bytes.length > TextFile.MOST_BYTES) {
      unreadable(
          "standard input", new IOException("it is larger than " + TextFile.MOST_BYTES + " bytes"));
      return;
    }
    Given given = given(bytes);
    if (given == Given.RECORDS) {
      recordInputs.add(new Input("-", bytes.length, () -> new ByteArrayInputStream(bytes)));
      return;
    }
    try {
      take("-", given, new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      unreadable("standard input", e);
    }
  }

  private static Given given(byte[] beginning) {
    int length = Math.min(Given.LOOK, beginning.length);
    return Given.of(new String(beginning, 0, length, StandardCharsets.UTF_8));
  }

  /** One that is wrong is told and left out; the others go on. */
  private void take(String path, Given given, InputStream in) throws IOException {
    List<String> texts =
        switch (given) {
          case REPORT -> Documents.ofReport(in);
          case EVENT -> Documents.ofEvents(in);
          case RECORDS -> List.of();
        };
    for (int number = 0; number < texts.size(); number++) {
      try {
        items.add(
            given == Given.REPORT ? Item.reported(texts.get(number)) : Item.of(texts.get(number)));
      } catch (MalformedNotice e) {
        unreadable("`" + path + "`, number " + (number + 1), e);
      }
    }
  }

  private void unreadable(String place, IOException e) {
    String reason =
        e instanceof JsonProcessingException broken
            ? "it is no valid JSON: " + Excerpt.of(broken.getOriginalMessage())
            : String.valueOf(e.getMessage());
    course.notes().error(place + ": " + reason);
    course.ends(ExitCode.BAD_INPUT);
  }

  /** All items, those of the records too, as a policy decides. */
  List<Item> all(Policy policy, KnownOptions known, int threads)
      throws IOException, InterruptedException {
    Catalog catalog = Catalog.standard();
    Inventory inventory = course.inventory(known.inventory());
    List<Gathered> gathered = new ArrayList<>();
    if (!recordPaths.isEmpty()) {
      gathered.add(course.watched(recordPaths, catalog, threads));
    }
    if (!recordInputs.isEmpty()) {
      gathered.add(course.watched(recordInputs, catalog));
    }
    for (Gathered one : gathered) {
      course.notes().unreadable(one);
      Report report =
          Evaluation.of(catalog, inventory, one.apiCalls(), known.guardRoles()).under(policy);
      for (Finding finding : report.findings()) {
        items.add(Item.found(finding, report.inventory()));
      }
    }
    return List.copyOf(items);
  }
}
