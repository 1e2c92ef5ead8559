package expressguard.authorization.document;

import expressguard.event.Data;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** The members of one object of a document, each read as what it must be. */
final class Elements {

  private final String place;
  private final SortedMap<String, Data> members;
  private final Problems problems;

  private Elements(String place, SortedMap<String, Data> members, Problems problems) {
    this.place = place;
    this.members = members;
    this.problems = problems;
  }

  /** The object that stands at a place; empty, and a problem, where something else stands. */
  static Optional<Elements> of(Data value, String place, Problems problems) {
    if (value instanceof Data.Members(var members)) {
      return Optional.of(new Elements(place, members, problems));
    }
    problems.add(place, "this is no object" + seen(value));
    return Optional.empty();
  }

  void only(Set<String> known) {
    members.keySet().stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> problems.add(at(name), "a policy has no such element here"));
  }

  boolean has(String name) {
    return members.containsKey(name);
  }

  Set<String> names() {
    return members.keySet();
  }

  Data member(String name) {
    return members.getOrDefault(name, Data.Gap.ABSENT);
  }

  String at(String name) {
    return place.isEmpty() ? name : place + "." + name;
  }

  /** A text, or each text of a list. */
  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    switch (member(name)) {
      case Data.Text(var text) -> texts.add(text);
      case Data.Items(var items) -> {
        for (int i = 0; i < items.size(); i++) {
          if (items.get(i) instanceof Data.Text(var text)) {
            texts.add(text);
          } else {
            problems.add(at(name) + "[" + i + "]", "this is no text" + seen(items.get(i)));
          }
        }
      }
      case Data.Members _, Data.Gap _ ->
          problems.add(at(name), "this is neither a text nor a list of texts" + seen(member(name)));
    }
    return texts;
  }

  private static String seen(Data value) {
    return value == Data.Gap.UNKNOWN ? "; its value is hidden" : "";
  }
}
