package expressguard.bus.detail;

import expressguard.bus.Bus;
import expressguard.bus.BusMessage;
import expressguard.bus.Notice;
import expressguard.bus.Notice.Before;
import expressguard.bus.Notice.News;
import expressguard.bus.member.MalformedNotice;
import expressguard.bus.member.Member;
import expressguard.cloudtrail.json.DataReader;
import expressguard.conflict.Kind;
import expressguard.conflict.Severity;
import expressguard.event.Data;
import expressguard.inventory.ResourceId;
import expressguard.policy.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads what the bus carries, strictly: a member that is missing or of another type is told. */
public final class NoticeReader {

  private final DataReader json = new DataReader();

  /**
   * The notice in an event, as a rule of the bus hands it to a queue.
   *
   * @throws IOException when it is no event of the guard's, with the reason
   */
  public Notice event(String body) throws IOException {
    Data event = json.read(body.getBytes(StandardCharsets.UTF_8));
    if (!isOurs(event, Bus.DETAIL_TYPE)) {
      throw new MalformedNotice("it is no event `" + Bus.DETAIL_TYPE + "` of `" + Bus.SOURCE + "`");
    }
    return notice(new Member(event, "").object("detail"));
  }

  /**
   * Whatever is told in an event, of a finding or of a lock.
   *
   * @throws IOException when it is no event of the guard's, with the reason
   */
  public BusMessage message(String body) throws IOException {
    Data event = json.read(body.getBytes(StandardCharsets.UTF_8));
    return isOurs(event, Bus.LOCK_DETAIL_TYPE)
        ? LockReader.read(new Member(event, "").object("detail"))
        : event(body);
  }

  /**
   * Whatever is told in an event's detail, of a finding or of a lock.
   *
   * @throws IOException when it is nothing of the guard's, with the reason
   */
  public BusMessage messageOf(String detail) throws IOException {
    Member top = new Member(json.read(detail.getBytes(StandardCharsets.UTF_8)), "");
    return top.objectIfAny("lock").isPresent() ? LockReader.read(top) : notice(top);
  }

  private static boolean isOurs(Data event, String type) {
    return event.textAt("source").filter(Bus.SOURCE::equals).isPresent()
        && event.textAt("detail-type").filter(type::equals).isPresent();
  }

  /**
   * The notice in an event's detail.
   *
   * @throws IOException when it is none, with the reason
   */
  public Notice detail(String detail) throws IOException {
    return notice(new Member(json.read(detail.getBytes(StandardCharsets.UTF_8)), ""));
  }

  private static Notice notice(Member top) throws MalformedNotice {
    if (top.number("schemaVersion") != FindingDetail.SCHEMA_VERSION) {
      throw top.wrong("schemaVersion", "is not " + FindingDetail.SCHEMA_VERSION);
    }
    Optional<Member> finding = top.objectIfAny("finding");
    Optional<Before> before = before(top.objectIfAny("before"));
    if (finding.isEmpty() && before.isEmpty()) {
      throw top.wrong("finding", "is missing, and so is `before`");
    }
    ResourceId service = top.service("service");
    SortedMap<String, String> tags = top.map("tags");
    boolean isThere = finding.isPresent();
    return new Notice(
        top.id("id", "xn"),
        top.word("news", News.class),
        top.id("thread", "xt"),
        top.number("version"),
        service,
        tags,
        isThere ? finding.get().id("id", "xg") : before.orElseThrow().finding(),
        isThere ? finding.get().word("kind", Kind.class) : before.orElseThrow().kind(),
        top.word("severity", Severity.class),
        top.text("open").equals("true"),
        responses(top),
        isThere ? finding.get().text("summary") : before.orElseThrow().summary(),
        isThere ? Optional.of(ParticularsReader.read(finding.get(), cut(top))) : Optional.empty(),
        before);
  }

  private static int cut(Member top) throws MalformedNotice {
    return top.textIfAny("cutChanges").isPresent() ? (int) top.number("cutChanges") : 0;
  }

  private static Optional<Before> before(Optional<Member> before) throws MalformedNotice {
    return before.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Before(
                before.get().id("finding", "xg"),
                before.get().word("kind", Kind.class),
                before.get().word("severity", Severity.class),
                before.get().text("summary")));
  }

  private static SortedSet<Response> responses(Member member) throws MalformedNotice {
    SortedSet<Response> responses = new TreeSet<>();
    for (String word : member.texts("responses")) {
      responses.add(
          Arrays.stream(Response.values())
              .filter(one -> one.word().equals(word))
              .findFirst()
              .orElseThrow(() -> member.wrong("responses", "has a word that is no response")));
    }
    return responses;
  }
}
