package expressguard.ledger;

import java.util.List;

/** Announcements that were written with a step and are not known to have been made. */
public interface Outbox {

  /** The oldest announcements, at most so many. */
  List<Announcement> unsent(int most);

  /** Takes an announcement that was made out; one that is not there is no error. */
  void sent(Announcement announcement);
}
