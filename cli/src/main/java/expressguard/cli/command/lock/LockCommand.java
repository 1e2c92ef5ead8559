package expressguard.cli.command.lock;

import expressguard.cli.option.OutputOptions;
import expressguard.cli.shell.Surroundings;
import expressguard.lock.LockOrder.Scope;
import expressguard.lock.LockOrder.Verb;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Orders that a service be locked. */
@Command(
    name = "lock",
    mixinStandardHelpOptions = true,
    description = {
      "Orders that a service be locked against Express updates and deletion. Direct calls stay"
          + " allowed.",
      "An order is no lock yet: `guard status` says whether a policy binds anybody."
    },
    footer = {
      "%nExamples:",
      "  guard lock --service arn:aws:ecs:eu-west-1:111122223333:service/default/web --owner"
          + " team-web --reason 'the sidecar must stay'"
    })
public final class LockCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Mixin OrderOptions order = new OrderOptions();
  @Mixin OutputOptions output = new OutputOptions();

  @Option(
      names = "--this-one-only",
      description =
          "Lock the service that is there now. Without it whatever bears its name is locked, a"
              + " service that is made again included.")
  boolean thisOneOnly;

  public LockCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    return new Ordering(surroundings, order, output)
        .give(Verb.LOCK, thisOneOnly ? Scope.SERVICE : Scope.NAME);
  }
}
