package expressguard.cli;

import expressguard.cli.shell.Surroundings;

/** Where the process begins. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    System.exit(new Cli(Surroundings.ofProcess()).run(args));
  }
}
