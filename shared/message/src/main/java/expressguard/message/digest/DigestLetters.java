package expressguard.message.digest;

import expressguard.bus.Notice.News;
import expressguard.conflict.Severity;
import expressguard.inventory.ResourceId;
import expressguard.message.Letter;
import expressguard.message.Letter.Mark;
import expressguard.message.Place;
import expressguard.message.Row;
import expressguard.message.Section;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes digests: a part for each service, in it a row for each kind of finding with how often it
 * came, the gravest first. What came fifty times is one row.
 */
public final class DigestLetters {

  private static final int MOST_SERVICES = 20;
  private static final int MOST_ROWS = 10;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private record Group(Severity severity, String title, News news) implements Comparable<Group> {

    private static final Comparator<Group> ORDER =
        Comparator.comparing(Group::severity)
            .reversed()
            .thenComparing(Group::news)
            .thenComparing(Group::title);

    @Override
    public int compareTo(Group other) {
      return ORDER.compare(this, other);
    }
  }

  private DigestLetters() {}

  /** The letter of a digest. */
  public static Letter of(Digest digest) {
    SortedMap<ResourceId, SortedMap<Group, List<Entry>>> services = grouped(digest);
    return new Letter(
        Mark.DIGEST,
        title(digest, services.size()),
        "what happened on " + DAY.format(digest.day()) + ", UTC",
        sections(services),
        Optional.empty(),
        "Message " + digest.id());
  }

  private static SortedMap<ResourceId, SortedMap<Group, List<Entry>>> grouped(Digest digest) {
    SortedMap<ResourceId, SortedMap<Group, List<Entry>>> services = new TreeMap<>();
    for (Entry entry : digest.entries()) {
      services
          .computeIfAbsent(entry.service(), _ -> new TreeMap<>())
          .computeIfAbsent(
              new Group(entry.severity(), entry.title(), entry.news()), _ -> new ArrayList<>())
          .add(entry);
    }
    return services;
  }

  private static List<Section> sections(
      SortedMap<ResourceId, SortedMap<Group, List<Entry>>> services) {
    List<Section> sections = new ArrayList<>();
    services.entrySet().stream()
        .limit(MOST_SERVICES)
        .forEach(one -> sections.add(section(one.getKey(), one.getValue())));
    if (services.size() > MOST_SERVICES) {
      String more = count(services.size() - MOST_SERVICES, "more service");
      sections.add(Section.of("More", new Row.Said("and " + more)));
    }
    sections.add(
        Section.of(
            "Why you get this",
            new Row.Said(
                "this channel is told findings of low severity once a day, and what went over its"
                    + " limit of messages")));
    return sections;
  }

  private static String title(Digest digest, int services) {
    return "[Digest] "
        + (digest.isWhole() ? "" : "at least ")
        + count(digest.count(), "message")
        + " about "
        + count(services, "service");
  }

  private static Section section(ResourceId service, SortedMap<Group, List<Entry>> groups) {
    List<Row> rows = new ArrayList<>();
    groups.entrySet().stream()
        .limit(MOST_ROWS)
        .forEach(group -> rows.add(row(group.getKey(), group.getValue())));
    if (groups.size() > MOST_ROWS) {
      rows.add(new Row.Said("and " + (groups.size() - MOST_ROWS) + " more kinds"));
    }
    return new Section(Place.heading(service), rows);
  }

  private static Row row(Group group, List<Entry> entries) {
    String news = group.news() == News.RESOLVED ? "Resolved" : group.severity().name();
    String times = entries.size() == 1 ? "" : entries.size() + " times, for example: ";
    Entry last = entries.getLast();
    return new Row.Labelled(
        "[" + news + "] " + group.title(), times + last.summary() + " (" + last.about() + ")");
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
