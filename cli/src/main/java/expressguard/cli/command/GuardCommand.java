package expressguard.cli.command;

import expressguard.cli.command.lock.DetachCommand;
import expressguard.cli.command.lock.LockCommand;
import expressguard.cli.command.lock.StatusCommand;
import expressguard.cli.command.lock.UnlockCommand;
import expressguard.cli.command.service.InventoryCommand;
import expressguard.cli.command.service.PreflightCommand;
import expressguard.cli.option.Converters;
import expressguard.cli.render.RenderCommand;
import expressguard.cli.shell.ExitCode;
import expressguard.cli.shell.Surroundings;
import expressguard.cli.shell.Version;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The command that has all the others; it does nothing itself. */
@Command(
    name = "guard",
    mixinStandardHelpOptions = true,
    description =
        "Tells who owns which field of an Amazon ECS Express Mode service, and what the next Express"
            + " update does to what was changed directly.",
    footer = {
      "%nExamples:",
      "  guard demo",
      "  guard explain record.json",
      "  guard backtest --policy policy.yaml AWSLogs/",
      "  guard preflight --service default/web --update update.json --from AWSLogs/",
      "  aws cloudtrail lookup-events --output json | guard backtest -"
    })
public final class GuardCommand {

  private GuardCommand() {}

  /** The whole tree of commands. */
  public static CommandLine tree(Surroundings surroundings) {
    CommandLine policy =
        new CommandLine(new PolicyCommand())
            .addSubcommand(new PolicyValidateCommand(surroundings))
            .addSubcommand(new PolicyTestCommand(surroundings));
    CommandLine guard =
        new CommandLine(new GuardCommand())
            .addSubcommand(new DemoCommand(surroundings))
            .addSubcommand(new ExplainCommand(surroundings))
            .addSubcommand(new BacktestCommand(surroundings))
            .addSubcommand(new PreflightCommand(surroundings))
            .addSubcommand(new InventoryCommand(surroundings))
            .addSubcommand(new RenderCommand(surroundings))
            .addSubcommand(new LockCommand(surroundings))
            .addSubcommand(new UnlockCommand(surroundings))
            .addSubcommand(new StatusCommand(surroundings))
            .addSubcommand(new DetachCommand(surroundings))
            .addSubcommand(policy)
            .addSubcommand(new CatalogCommand(surroundings))
            .addSubcommand(new CompletionCommand(surroundings))
            .addSubcommand(new HelpCommand());
    Converters.register(guard);
    describe(guard);
    return guard;
  }

  /** The exit codes stand in every help, from the one place where they are defined. */
  private static void describe(CommandLine command) {
    UsageMessageSpec usage = command.getCommandSpec().usageMessage();
    usage.exitCodeListHeading("%nExit codes:%n").exitCodeList(ExitCode.table());
    usage.footer(
        Stream.concat(Stream.of(ExitCode.PRECEDENCE), Stream.of(usage.footer()))
            .toArray(String[]::new));
    command.getCommandSpec().versionProvider(() -> new String[] {Version.ofBuild().toString()});
    command.getSubcommands().values().forEach(GuardCommand::describe);
  }
}
