package expressguard.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import expressguard.simulator.account.Account;
import expressguard.simulator.account.Ids;
import expressguard.simulator.account.Settings;
import expressguard.simulator.fact.Assumptions;
import expressguard.simulator.gate.Timeline;
import expressguard.simulator.http.Answering;
import expressguard.simulator.http.Desk;
import expressguard.simulator.http.Face;
import expressguard.simulator.http.Principals;
import expressguard.simulator.model.ApiModels;
import expressguard.simulator.upstream.FrontDesk;
import expressguard.simulator.upstream.Upstream;
import expressguard.simulator.upstream.UpstreamAccount;
import expressguard.simulator.world.World;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Starts the simulator's HTTP face, alone or in front of an AWS emulator. */
public final class Simulator {

  private Simulator() {}

  /** Runs until it is stopped; a wrong command line ends it with status 2. */
  public static void main(String[] arguments) throws IOException {
    try {
      Face face = open(List.of(arguments));
      System.out.println("simulator listening on " + face.address());
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.err.print(Options.USAGE);
      System.exit(2);
    }
  }

  /**
   * Opens a face by command line options; close it to stop.
   *
   * @throws IllegalArgumentException with a message for people
   */
  public static Face open(List<String> arguments) throws IOException {
    Options options = Options.parse(arguments);
    ApiModels models = ApiModels.standard();
    Settings memory = Settings.standard(options.seed());
    Settings settings =
        new Settings(
            options.account(), options.region(), memory.start(), options.seed(), memory.subnets());
    Consumer<JsonNode> reader =
        options.records().<Consumer<JsonNode>>map(RecordFile::new).orElse(_ -> {});
    Optional<Upstream> upstream = options.upstream().map(Upstream::new);
    World world = world(settings, models, upstream, reader);
    Answering desk = new Desk(models, world);
    Answering front =
        upstream.<Answering>map(one -> new FrontDesk(models, world, one, desk)).orElse(desk);
    Principals principals = new Principals(world.callers(), options.callers());
    return Face.open(options.port(), world, principals, front, options.pace());
  }

  private static World world(
      Settings settings, ApiModels models, Optional<Upstream> upstream, Consumer<JsonNode> reader) {
    if (upstream.isEmpty()) {
      return World.of(settings, Assumptions.standard(), reader);
    }
    Account account = new UpstreamAccount(models, upstream.get(), settings.region());
    return World.over(
        account,
        settings,
        Assumptions.standard(),
        new Ids(settings.seed()),
        new Timeline(settings.start()),
        reader);
  }
}
