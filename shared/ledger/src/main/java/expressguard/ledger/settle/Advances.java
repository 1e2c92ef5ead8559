package expressguard.ledger.settle;

import expressguard.classify.Fact;
import expressguard.inventory.ExpressService;
import expressguard.inventory.ResourceId;
import expressguard.ledger.Advance;
import expressguard.ledger.Announcement;
import expressguard.ledger.Known;
import expressguard.standing.Departure;
import expressguard.standing.Standing;
import expressguard.standing.Standing.Judgement;
import expressguard.standing.Told;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The steps from what the ledger has to what a scene shows. */
final class Advances {

  /** So many findings are told at once; the next round tells the rest. */
  private static final int MOST_FINDINGS = 20;

  /**
   * So long are the texts of one announcement together, in characters, if they are not one alone.
   * Half of what an item of DynamoDB holds: so it is taken even where it does not compress.
   */
  private static final int LONGEST_TEXTS = 200_000;

  /**
   * So many keys are taken from a service that departs at once. Each is at most two writes, and so
   * a step has fewer than the 100 that a transaction takes.
   */
  private static final int MOST_KEYS = 40;

  private final Announcer announcer;
  private final Departure departure;

  Advances(Announcer announcer, Departure departure) {
    this.announcer = announcer;
    this.departure = departure;
  }

  /**
   * A step for each service that moves on. Only when no service does, what was learnt of some is no
   * news any more: everybody beside them has been judged with it. And only when there is no such
   * news, those depart whose time is over.
   */
  List<Advance> of(Scene scene, Optional<Fact> unfiled) {
    Collection<Known> judged = scene.judged();
    List<Advance> moves =
        judged.stream().flatMap(known -> move(scene, known, unfiled).stream()).toList();
    if (!moves.isEmpty()) {
      return moves;
    }
    List<Advance> settled =
        judged.stream().filter(Known::fresh).map(known -> settled(known, unfiled)).toList();
    return settled.isEmpty()
        ? judged.stream()
            .filter(known -> known.looks() && departs(scene, known))
            .map(known -> departing(known, unfiled))
            .toList()
        : settled;
  }

  private Optional<Advance> move(Scene scene, Known known, Optional<Fact> unfiled) {
    return move(scene, known, unfiled, MOST_FINDINGS);
  }

  /** What is too long to be announced at once is told in several steps, each of fewer findings. */
  private Optional<Advance> move(Scene scene, Known known, Optional<Fact> unfiled, int most) {
    ExpressService learnt = scene.learnt(known.id());
    SortedSet<String> keys = scene.reading().keys(known.id());
    Judgement judgement = known.standing().after(scene.findings(known.id()), most);
    Optional<Announcement> announcement = announcement(learnt, judgement);
    if (most > 1 && announcement.filter(Advances::isTooLong).isPresent()) {
      return move(scene, known, unfiled, most / 2);
    }
    boolean fresh = scene.isFresh(known) || !known.looks();
    Known after = new Known(learnt, judgement.standing(), keys, fresh, known.revision() + 1);
    boolean same =
        learnt.equals(known.service())
            && (keys.equals(known.keys()) || departs(scene, known))
            && judgement.standing().equals(known.standing());
    return same && known.revision() > 0
        ? Optional.empty()
        : Optional.of(new Advance(unfiled, known, after, announcement));
  }

  private static boolean isTooLong(Announcement announcement) {
    return announcement.texts().stream().mapToInt(String::length).sum() > LONGEST_TEXTS;
  }

  private static Advance settled(Known known, Optional<Fact> unfiled) {
    return looking(known, known.keys(), unfiled);
  }

  /** Whether a service is over and nothing open is told of it. */
  private boolean departs(Scene scene, Known known) {
    return known.standing().told().values().stream().noneMatch(Told::open)
        && scene.isOver(known, departure);
  }

  /** Takes keys from a service, until it has none. */
  private static Advance departing(Known known, Optional<Fact> unfiled) {
    return looking(known, new TreeSet<>(known.keys().stream().skip(MOST_KEYS).toList()), unfiled);
  }

  private static Advance looking(Known known, SortedSet<String> keys, Optional<Fact> unfiled) {
    Known after = new Known(known.service(), known.standing(), keys, false, known.revision() + 1);
    return new Advance(unfiled, known, after, Optional.empty());
  }

  private Optional<Announcement> announcement(ExpressService service, Judgement judgement) {
    Standing standing = judgement.standing();
    return judgement.changes().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Announcement(
                id(service.id(), standing.version()),
                service.id(),
                standing.version(),
                judgement.changes().stream()
                    .map(change -> announcer.text(service, standing, change))
                    .toList()));
  }

  private static String id(ResourceId service, long version) {
    return service + " v" + version;
  }
}
