package expressguard.cli.command;

import picocli.CommandLine.Command;

/** The commands on policies; it does nothing itself. */
@Command(
    name = "policy",
    mixinStandardHelpOptions = true,
    description = "Checks policies, and runs their tests.")
final class PolicyCommand {}
