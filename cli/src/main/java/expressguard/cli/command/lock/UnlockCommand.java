package expressguard.cli.command.lock;

import expressguard.cli.option.OutputOptions;
import expressguard.cli.shell.Surroundings;
import expressguard.lock.LockOrder.Scope;
import expressguard.lock.LockOrder.Verb;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Orders that a service be released. */
@Command(
    name = "unlock",
    mixinStandardHelpOptions = true,
    description = {
      "Orders that a service be released, in spite of everything that was found on it so far; what"
          + " is found later can lock it again.",
      "With --until it is an exception: it lasts until then whatever is found, and after it the lock"
          + " is as it would have been."
    },
    footer = {
      "%nExamples:",
      "  guard unlock --service arn:aws:ecs:eu-west-1:111122223333:service/default/web --owner"
          + " team-web --reason 'release 7' --until 2026-11-18T18:00:00Z"
    })
public final class UnlockCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Mixin OrderOptions order = new OrderOptions();
  @Mixin OutputOptions output = new OutputOptions();

  public UnlockCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    return new Ordering(surroundings, order, output).give(Verb.RELEASE, Scope.NAME);
  }
}
