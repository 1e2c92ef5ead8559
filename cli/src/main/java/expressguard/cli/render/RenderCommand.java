package expressguard.cli.render;

import expressguard.cli.command.Course;
import expressguard.cli.option.KnownOptions;
import expressguard.cli.option.OutputOptions;
import expressguard.cli.shell.ExitCode;
import expressguard.cli.shell.Surroundings;
import expressguard.message.Owner;
import expressguard.policy.Policy;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows messages. */
@Command(
    name = "render",
    mixinStandardHelpOptions = true,
    description = {
      "Shows the message that somebody would get of each finding or lock, in the form of any"
          + " channel.",
      "Takes reports of `guard backtest --output json` or jsonl, events of the guard's bus, and"
          + " records of CloudTrail. Nothing is sent anywhere, and AWS is not called."
    },
    footer = {
      "%nExamples:",
      "  guard render AWSLogs/",
      "  guard backtest --output json AWSLogs/ | guard render --channel slack -",
      "  guard render --channel q --finding xg-1f0c2d3e4a5b6c7d report.json"
    })
public final class RenderCommand implements Callable<Integer> {

  private static final int MOST_IDS = 10;

  private final Surroundings surroundings;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "Reports, events, files or folders of records; - or none for standard input.")
  List<String> files = new ArrayList<>();

  @Option(
      names = "--channel",
      paramLabel = "CHANNEL",
      defaultValue = "sns",
      description =
          "Whose form it has: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}). A digest is one"
              + " message about all findings.")
  ChannelForm channel = ChannelForm.SNS;

  @Option(
      names = "--finding",
      paramLabel = "ID",
      description = "Only the finding, thread or message with this id; repeatable.")
  List<String> findings = new ArrayList<>();

  @Option(
      names = "--owner",
      paramLabel = "NAME",
      description =
          "Who is told, as if the service's tag `owner` said so (default: what the tags say).")
  Optional<String> owner = Optional.empty();

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "The policy that decides on records (default: observe everything).")
  Optional<String> policy = Optional.empty();

  @Mixin KnownOptions known = new KnownOptions();
  @Mixin OutputOptions output = new OutputOptions();

  public RenderCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Course course = new Course(surroundings, output);
    Policy decides = policy.flatMap(course::policy).orElseGet(Policy::observeEverything);
    Items items = new Items(course);
    for (String file : files.isEmpty() ? List.of("-") : files) {
      if (file.equals("-")) {
        items.stream(surroundings.in());
      } else {
        items.path(file);
      }
    }
    List<Item> wanted = wanted(course, items.all(decides, known, surroundings.cores()));
    print(course, rendered(wanted));
    return course.exitCode();
  }

  private List<Item> wanted(Course course, List<Item> all) {
    for (String id : findings) {
      if (all.stream().noneMatch(item -> item.isNamed(id))) {
        List<String> ids = all.stream().map(item -> item.notice().about()).limit(MOST_IDS).toList();
        course
            .notes()
            .error("nothing has the id `" + id + "`; there are " + String.join(", ", ids));
        course.ends(ExitCode.BAD_INPUT);
      }
    }
    if (all.isEmpty()) {
      course.notes().note("no findings, so there is nothing to tell");
    }
    return all.stream()
        .filter(item -> findings.isEmpty() || findings.stream().anyMatch(item::isNamed))
        .toList();
  }

  private List<Rendered> rendered(List<Item> items) throws IOException {
    List<Rendered> messages = new ArrayList<>();
    if (channel == ChannelForm.DIGEST) {
      if (!items.isEmpty()) {
        messages.add(
            Rendered.digest(
                items, surroundings.now().get().atOffset(ZoneOffset.UTC).toLocalDate()));
      }
      return messages;
    }
    for (Item item : items) {
      messages.add(Rendered.of(item, channel, owner(item)));
    }
    return messages;
  }

  private Owner owner(Item item) {
    return owner
        .or(() -> Optional.ofNullable(item.notice().tags().get("owner")))
        .<Owner>map(name -> new Owner.ServiceTag("owner", name))
        .orElseGet(() -> new Owner.Nobody("owner"));
  }

  private void print(Course course, List<Rendered> messages) throws IOException {
    switch (output.form()) {
      case TEXT -> RenderedText.people(course.page(), surroundings.out(), messages);
      case JSON -> RenderedText.document(surroundings.out(), channel, messages);
      case JSONL -> RenderedText.lines(surroundings.out(), channel, messages);
    }
  }
}
