package expressguard.bus.detail;

import expressguard.bus.LockNotice;
import expressguard.bus.LockNotice.Decided;
import expressguard.bus.LockNotice.State;
import expressguard.bus.Notice.News;
import expressguard.bus.member.MalformedNotice;
import expressguard.bus.member.Member;
import expressguard.conflict.Severity;
import java.util.Optional;

/** Reads what the bus carries about a lock, strictly. */
final class LockReader {

  private LockReader() {}

  static LockNotice read(Member top) throws MalformedNotice {
    if (top.number("schemaVersion") != LockDetail.SCHEMA_VERSION) {
      throw top.wrong("schemaVersion", "is not " + LockDetail.SCHEMA_VERSION);
    }
    Member lock = top.object("lock");
    return new LockNotice(
        top.id("id", "xn"),
        top.word("news", News.class),
        top.id("thread", "xt"),
        top.number("version"),
        top.service("service"),
        top.word("severity", Severity.class),
        top.textIfAny("before").isPresent()
            ? Optional.of(top.word("before", Severity.class))
            : Optional.empty(),
        new Decided(
            lock.text("wanted").equals("true"),
            lock.number("decision"),
            lock.textIfAny("tag"),
            lock.instant("since"),
            lock.text("cause")),
        new State(
            lock.text("state"),
            lock.text("title"),
            lock.text("meaning"),
            lock.text("follows"),
            lock.text("wayOut")),
        lock.textIfAny("said"));
  }
}
