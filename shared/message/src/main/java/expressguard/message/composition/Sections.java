package expressguard.message.composition;

import expressguard.bus.BusMessage;
import expressguard.bus.Notice;
import expressguard.bus.Notice.News;
import expressguard.bus.Particulars;
import expressguard.guard.GuardStack;
import expressguard.inventory.ResourceId;
import expressguard.message.Addressee;
import expressguard.message.Row;
import expressguard.message.Row.Labelled;
import expressguard.message.Row.Said;
import expressguard.message.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The parts of a letter, in the order in which one asks: what, what follows, what now, why me. */
final class Sections {

  private static final int MOST_SERVICES = 25;
  private static final int MOST_EVENTS = 5;
  private static final int MOST_NOTES = 10;

  private Sections() {}

  static List<Section> of(Notice notice, Addressee addressee) {
    List<Section> sections = new ArrayList<>();
    if (notice.particulars().isEmpty()) {
      sections.addAll(Endings.withdrawn(notice));
    } else if (notice.news() == News.RESOLVED) {
      sections.addAll(ended(notice, notice.particulars().get()));
    } else {
      sections.addAll(told(notice, notice.particulars().get()));
    }
    sections.add(why(notice, addressee));
    notice.particulars().ifPresent(one -> sections.add(evidence(one)));
    return sections;
  }

  /** Of a finding that is in force, or that was over when it was first told. */
  private static List<Section> told(Notice notice, Particulars told) {
    List<Section> sections = new ArrayList<>();
    notice.before().ifPresent(before -> sections.add(Differences.between(notice, before)));
    sections.add(happened("What happened", told));
    sections.add(follows(told));
    sections.add(Changes.of(notice, told));
    told.end().ifPresent(end -> sections.add(Endings.end(end)));
    sections.add(
        Section.of(
            "Ways out",
            new Labelled("Keep it", told.ways().keep()),
            new Labelled("Hand it over", told.ways().hand()),
            new Labelled("Align both", told.ways().align())));
    sections.addAll(affected(told));
    sections.addAll(notes(told));
    sections.add(policy(told));
    return sections;
  }

  private static List<Section> ended(Notice notice, Particulars told) {
    List<Section> sections = new ArrayList<>();
    told.end().ifPresent(end -> sections.add(Endings.end(end)));
    sections.add(happened("What it was", told));
    sections.add(Changes.of(notice, told));
    sections.addAll(affected(told));
    sections.addAll(notes(told));
    return sections;
  }

  private static Section happened(String heading, Particulars told) {
    return Section.of(
        heading,
        new Said(told.happened().replaceFirst(",$", "")),
        new Labelled("When", Moments.of(told.at())));
  }

  private static Section follows(Particulars told) {
    Particulars.Line leading = told.leading();
    List<Row> rows = new ArrayList<>();
    if (!told.consequence().isEmpty()) {
      rows.add(new Said(told.consequence()));
    }
    rows.add(new Labelled("How we know", leading.basis() + ": " + leading.source()));
    return new Section("What follows", rows);
  }

  private static List<Section> affected(Particulars told) {
    if (told.affects().isEmpty()) {
      return List.of();
    }
    String names =
        told.affects().stream()
            .limit(MOST_SERVICES)
            .map(ResourceId::name)
            .map(name -> "`" + name + "`")
            .collect(Collectors.joining(", "));
    int more = told.affects().size() - MOST_SERVICES;
    String rest = more > 0 ? " and " + more + " more" : "";
    return List.of(
        Section.of("Also affected", new Said("they share the resource: " + names + rest)));
  }

  private static List<Section> notes(Particulars told) {
    return told.notes().isEmpty()
        ? List.of()
        : List.of(
            new Section(
                "Worth knowing",
                told.notes().stream().limit(MOST_NOTES).<Row>map(Said::new).toList()));
  }

  private static Section policy(Particulars told) {
    List<Row> rows = new ArrayList<>();
    String wanted = String.join(" and ", told.wanted()).toLowerCase(Locale.ROOT);
    rows.add(
        new Said(
            wanted + (told.reasons().isEmpty() ? "" : ": " + String.join("; ", told.reasons()))));
    told.errors().forEach(error -> rows.add(new Labelled("Not evaluated", error)));
    return new Section("What the policy decided", rows);
  }

  static Section why(BusMessage notice, Addressee addressee) {
    List<Row> rows = new ArrayList<>();
    rows.add(
        new Said(
            GuardStack.is(notice.service())
                ? addressee.owner().whyOfGuard()
                : addressee.owner().why()));
    addressee.because().forEach(reason -> rows.add(new Said(reason)));
    return new Section("Why you get this", rows);
  }

  private static Section evidence(Particulars told) {
    String events =
        told.eventIds().stream()
            .limit(MOST_EVENTS)
            .map(id -> "`" + id + "`")
            .collect(Collectors.joining(", "));
    int more = told.eventIds().size() - MOST_EVENTS;
    List<String> calls = told.calls().stream().limit(MOST_EVENTS).toList();
    return Section.of(
        "Evidence",
        new Labelled("Calls", "`" + String.join("`, `", calls) + "`"),
        new Labelled("CloudTrail events", events + (more > 0 ? " and " + more + " more" : "")));
  }
}
