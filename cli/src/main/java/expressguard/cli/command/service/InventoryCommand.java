package expressguard.cli.command.service;

import expressguard.aws.Asked;
import expressguard.aws.Clients;
import expressguard.aws.Described;
import expressguard.aws.ExpressServices;
import expressguard.catalog.Catalog;
import expressguard.cli.archive.Gathered;
import expressguard.cli.command.Course;
import expressguard.cli.option.KnownOptions;
import expressguard.cli.option.OutputOptions;
import expressguard.cli.shell.ExitCode;
import expressguard.cli.shell.Surroundings;
import expressguard.cli.shell.Version;
import expressguard.cli.stock.Stock;
import expressguard.cli.stock.StockJson;
import expressguard.cli.stock.StockText;
import expressguard.finding.Evaluation;
import expressguard.inventory.Inventory;
import expressguard.inventory.ResourceId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what Express Mode manages. */
@Command(
    name = "inventory",
    mixinStandardHelpOptions = true,
    description = {
      "Lists what Express Mode manages for each service: the resource, its state, who wrote it last"
          + " and when where records tell, and which other services share it.",
      "AWS is asked, read only, unless records, descriptions or a ledger are given."
    },
    footer = {
      "%nExamples:",
      "  guard inventory",
      "  guard inventory --service default/web --from AWSLogs/ --output json"
    })
public final class InventoryCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Option(
      names = "--service",
      paramLabel = "SERVICE",
      description = "ARN of one Express service, or cluster/name (default: all).")
  Optional<String> service = Optional.empty();

  @Option(
      names = "--from",
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files or folders of CloudTrail records; then AWS is not asked.")
  List<String> from = new ArrayList<>();

  @Mixin LedgerOptions ledger = new LedgerOptions();
  @Mixin KnownOptions known = new KnownOptions();
  @Mixin OutputOptions output = new OutputOptions();

  public InventoryCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Optional<ServiceName> name = service.map(ServiceName::parse);
    ledger.refuseBeside(from);
    Course course = new Course(surroundings, output);
    Inventory described = course.inventory(known.inventory());
    if (ledger.given()) {
      return remembered(course, name, described);
    }
    if (from.isEmpty() && known.inventory().isEmpty()) {
      return asked(course, name);
    }
    Gathered gathered = course.watched(from, Catalog.standard(), surroundings.cores());
    course.notes().unreadable(gathered);
    Evaluation evaluation =
        Evaluation.of(Catalog.standard(), described, gathered.apiCalls(), known.guardRoles());
    print(course, name, evaluation, new TreeMap<>());
    return course.exitCode();
  }

  private int remembered(Course course, Optional<ServiceName> name, Inventory described)
      throws IOException {
    Optional<Past> past =
        new Recollection(ledger, Catalog.standard(), described, known.guardRoles())
            .past(course.notes(), name);
    if (past.isEmpty()) {
      return ExitCode.AWS.number();
    }
    print(course, name, past.get().evaluation(), new TreeMap<>());
    return course.exitCode();
  }

  private int asked(Course course, Optional<ServiceName> name) throws IOException {
    Optional<String> region = name.flatMap(ServiceName::region);
    Asked<Described> answer =
        switch (Clients.ecs(region)) {
          case Asked.Answered<ExpressServices>(var services) ->
              name.flatMap(ServiceName::arn)
                  .map(arn -> services.one(arn.toString()))
                  .orElseGet(services::all);
          case Asked.Refused<ExpressServices>(var refusal) -> new Asked.Refused<>(refusal);
        };
    return switch (answer) {
      case Asked.Answered<Described>(var described) -> {
        Evaluation evaluation =
            Evaluation.of(Catalog.standard(), described.inventory(), List.of(), known.guardRoles());
        print(course, name, evaluation, described.states());
        yield course.exitCode();
      }
      case Asked.Refused<Described>(var refusal) -> {
        course.notes().error(refusal.message());
        yield ExitCode.AWS.number();
      }
    };
  }

  private void print(
      Course course,
      Optional<ServiceName> name,
      Evaluation evaluation,
      SortedMap<ResourceId, String> states)
      throws IOException {
    List<ResourceId> wanted =
        name
            .map(one -> one.meant(evaluation.inventory()))
            .orElseGet(
                () -> evaluation.inventory().services().stream().map(one -> one.id()).toList())
            .stream()
            .filter(id -> evaluation.inventory().service(id).isPresent())
            .toList();
    if (name.isPresent() && wanted.isEmpty()) {
      course.notes().error("no Express service `" + name.get().text() + "` is known");
      course.ends(ExitCode.INCOMPLETE);
    }
    List<Stock> stocks = wanted.stream().map(id -> Stock.of(evaluation, id, states)).toList();
    switch (output.form()) {
      case TEXT -> new StockText(course.page()).write(stocks);
      case JSON -> StockJson.document(surroundings.out(), Version.ofBuild(), stocks);
      case JSONL -> StockJson.lines(surroundings.out(), stocks);
    }
  }
}
