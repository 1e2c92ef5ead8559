package expressguard.message.composition;

import expressguard.bus.Notice;
import expressguard.bus.Particulars;
import expressguard.message.Row.Said;
import expressguard.message.Section;
import java.util.List;

/** How a finding came to its end, or turned out to be none. */
final class Endings {

  private Endings() {}

  static List<Section> withdrawn(Notice notice) {
    return List.of(
        Section.of(
            "Why it is over",
            new Said(
                "Records that came later show that this was no conflict; nothing is to be done")),
        Section.of("What was said", new Said(notice.summary())));
  }

  static Section end(Particulars.End end) {
    return Section.of("How it ended", new Said(end.why() + ", " + Moments.of(end.at())));
  }
}
