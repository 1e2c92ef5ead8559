package expressguard.simulator.story;

import expressguard.simulator.account.Settings;
import expressguard.simulator.fact.Assumption;
import expressguard.simulator.fact.Assumptions;
import expressguard.simulator.world.World;
import java.util.ArrayList;
import java.util.List;

/**
 * A story to be played in a world of its own.
 *
 * @param name a word to call it by
 * @param account the account of its world, so that the records of several stories can lie together
 * @param tells what happens, for people
 * @param assumes what its course rests on although nobody has said it in public
 */
public record Story(
    String name,
    String account,
    String title,
    String tells,
    List<Assumption> assumes,
    List<Beat> beats) {

  public Story {
    assumes = List.copyOf(assumes);
    beats = List.copyOf(beats);
  }

  /** Those of the guide's walk-throughs, and the one that hurts most people. */
  public static List<Story> leading() {
    return List.of(Sidecar.story(), CustomDomain.story(), Stranding.story());
  }

  /** Every story. */
  public static List<Story> all() {
    List<Story> all = new ArrayList<>(leading());
    all.add(ManagedTag.story());
    return List.copyOf(all);
  }

  /** The story without its last moments, for whoever wants to know how things stood before. */
  public Story without(int last) {
    return new Story(name, account, title, tells, assumes, beats.subList(0, beats.size() - last));
  }

  /** The world that it begins in; the same seed gives the same world. */
  public World world(long seed) {
    Settings usual = Settings.standard(seed ^ Long.parseLong(account));
    return World.of(
        new Settings(account, usual.region(), usual.start(), usual.seed(), usual.subnets()),
        Assumptions.standard());
  }

  /** Plays it from its beginning to its end; the same world gives the same scenes. */
  public List<Scene> play(World world) {
    Stage stage = new Stage(world);
    return beats.stream().map(stage::play).toList();
  }

  @Override
  public String toString() {
    return name;
  }
}
