package expressguard.cli.demo.play;

import expressguard.conflict.FieldChange;
import expressguard.finding.Explanation;
import expressguard.finding.Finding;
import java.time.Instant;
import java.util.List;

/** One thing that a demonstration shows, in the order of the world's time. */
public sealed interface Moment {

  Instant at();

  /** What somebody is about to do, in the story's own words. */
  record Deed(Instant at, String words) implements Moment {}

  /** A call that somebody made. */
  record Call(Explanation explanation) implements Moment {
    @Override
    public Instant at() {
      return explanation.call().at();
    }
  }

  /** Calls that Express Mode and other AWS services made of themselves, one after another. */
  record Folded(List<Explanation> explanations) implements Moment {
    public Folded {
      explanations = List.copyOf(explanations);
    }

    @Override
    public Instant at() {
      return explanations.getFirst().call().at();
    }

    public Instant until() {
      return explanations.getLast().call().at();
    }
  }

  /** What a visitor of a host got. */
  record Visit(Instant at, String host, int status) implements Moment {}

  /**
   * What the guard says now that it had not said before.
   *
   * @param fresh the fields that it had not named before
   */
  record Said(Instant at, News news, Finding finding, List<FieldChange> fresh) implements Moment {
    public Said {
      fresh = List.copyOf(fresh);
    }
  }

  /** How a finding stands to what was said before. */
  enum News {
    /** It was not there before. */
    NEW,
    /** A later call belongs to it too. */
    GROWN,
    /** It is over. */
    OVER,
    /** It was said, and with what is known now it is not so. */
    TAKEN_BACK
  }
}
