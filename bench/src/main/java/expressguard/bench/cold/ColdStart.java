package expressguard.bench.cold;

import expressguard.bench.cold.processor.Cpu;
import expressguard.bench.cold.processor.Limiter;
import expressguard.bench.cold.result.Report;
import expressguard.bench.cold.result.Rounds;
import expressguard.sandbox.aws.AwsStub;
import expressguard.sandbox.aws.Tables;
import expressguard.sandbox.tls.Chain;
import expressguard.sandbox.tls.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Measures cold starts. Every function runs in a process of its own behind the Runtime API of this
 * one, which plays AWS too, behind TLS with a chain of three certificates. First each client must
 * fail when it trusts another root, so that none is measured that does not verify. Then, for each
 * CPU setting, the variants start in turn, round by round.
 */
public final class ColdStart {

  private ColdStart() {}

  /**
   * Measures.
   *
   * @param arguments the number of rounds, that of invocations after the second, and the names of
   *     CPU settings; all of them without any
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int rounds = Integer.parseInt(arguments[0]);
    int steady = Integer.parseInt(arguments[1]);
    List<Cpu> cpus = Cpu.named(Arrays.asList(arguments).subList(2, arguments.length));
    Path root = Path.of(System.getProperty("expressguard.root", ".")).toAbsolutePath();
    Path room = Files.createTempDirectory(root.resolve("bench/target/cold"), "run");
    List<Variant> variants = Variants.of(new Site(root, room));
    Chain chain = Chain.in(room.resolve("chain"));
    try (AwsStub aws = AwsStub.open(chain)) {
      Starter starter = new Starter(aws, room, Limiter.before(Cpu.most()), steady);
      Trust trust = Trust.in(chain);
      Tables.Snapshot known = known(starter, variants, trust, new Site(root, room).story());
      control(starter, variants, Trust.in(Chain.in(room.resolve("other"))), known);
      for (Cpu cpu : cpus) {
        List<String> before = Limiter.before(cpu);
        Rounds seen = new Rounds();
        for (int round = 0; round < rounds; round++) {
          for (Variant variant : variants) {
            seen.add(variant.name(), starter.start(variant, trust, before, cpu.megabytes(), known));
          }
          System.err.printf("%s: round %d of %d%n", cpu.name(), round + 1, rounds);
        }
        new Report(Variants.MARKS, seen)
            .print(cpu.name(), variants.stream().map(Variant::line).toList(), Goals.all());
      }
    }
  }

  private static Tables.Snapshot known(
      Starter starter, List<Variant> variants, Trust trust, Work.Story story) {
    Variant zip =
        variants.stream().filter(one -> one.name().equals(Variants.ZIP)).findFirst().orElseThrow();
    return starter.learn(zip, trust, story.before());
  }

  /** A client that gets through to a server whose root it does not know verifies nothing. */
  private static void control(
      Starter starter, List<Variant> variants, Trust other, Tables.Snapshot known) {
    for (Variant variant : variants) {
      if (variant.client() == Client.NONE) {
        continue;
      }
      if (starter.isDone(variant, other, known)) {
        throw new IllegalStateException(
            variant.name() + " called a server with an unknown root: its client verifies nothing");
      }
      System.out.println("control: " + variant.name() + " refuses an unknown root");
    }
  }
}
