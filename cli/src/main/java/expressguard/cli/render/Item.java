package expressguard.cli.render;

import expressguard.bus.Notice;
import expressguard.bus.detail.NoticeReader;
import java.io.IOException;

/**
 * What is told of one finding.
 *
 * @param detail as the guard's bus would carry it
 */
record Item(Notice notice, String detail) {

  /** The item of a detail. */
  static Item of(String detail) throws IOException {
    return new Item(new NoticeReader().detail(detail), detail);
  }

  /** Whether it is what somebody asked for by the id of a finding, thread or message. */
  boolean isNamed(String id) {
    return id.equals(notice.finding()) || id.equals(notice.thread()) || id.equals(notice.id());
  }
}
