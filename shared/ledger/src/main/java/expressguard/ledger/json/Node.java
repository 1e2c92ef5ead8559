package expressguard.ledger.json;

import expressguard.event.Data;
import expressguard.ledger.LedgerException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** A value in a stored document that knows its place, so that what is wrong can be told. */
record Node(String item, String place, Data value) {

  /** A member that must be there. */
  Node member(String name) {
    Data found = members().getOrDefault(name, Data.Gap.ABSENT);
    Node node = new Node(item, place.isEmpty() ? name : place + "." + name, found);
    if (!members().containsKey(name)) {
      throw LedgerException.unreadable(item, node.place, "it has no");
    }
    return node;
  }

  /** A member that is left out where there is nothing to say. */
  Optional<Node> maybe(String name) {
    return members().containsKey(name) ? Optional.of(member(name)) : Optional.empty();
  }

  /** The text of a member, empty where it is left out. */
  String textOf(String name) {
    return maybe(name).map(Node::text).orElse("");
  }

  SortedMap<String, Data> members() {
    if (value instanceof Data.Members(var members)) {
      return members;
    }
    throw not("an object");
  }

  List<Node> items() {
    if (!(value instanceof Data.Items(var values))) {
      throw not("a list");
    }
    List<Node> items = new ArrayList<>();
    for (Data one : values) {
      items.add(new Node(item, place + "[" + items.size() + "]", one));
    }
    return items;
  }

  /** The items of a list of fixed length. */
  List<Node> items(int size) {
    if (items().size() != size) {
      throw not("a list of " + size);
    }
    return items();
  }

  String text() {
    if (value instanceof Data.Text(var text)) {
      return text;
    }
    throw not("a text");
  }

  long number() {
    return parsed("a number", Long::parseLong);
  }

  /** The constant of an enum that a text names. */
  <E extends Enum<E>> E word(Class<E> words) {
    return parsed(
        "a word of " + words.getSimpleName() + " that this version knows",
        text -> Enum.valueOf(words, text));
  }

  <E extends Enum<E>> SortedSet<E> words(Class<E> words) {
    SortedSet<E> found = new TreeSet<>();
    items().forEach(one -> found.add(one.word(words)));
    return found;
  }

  SortedMap<String, String> texts() {
    SortedMap<String, String> texts = new TreeMap<>();
    members().keySet().forEach(name -> texts.put(name, member(name).text()));
    return texts;
  }

  <T> T parsed(String what, Function<String, T> parse) {
    try {
      return parse.apply(text());
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      throw not(what);
    }
  }

  /** The failure that this value is not what it must be. */
  LedgerException not(String what) {
    return LedgerException.unreadable(item, place, "there is not " + what + " at");
  }
}
