package expressguard.bus.member;

import expressguard.event.Data;
import expressguard.guard.GuardStack;
import expressguard.inventory.ResourceId;
import expressguard.inventory.ResourceType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An object of a detail, whose members must be what the schema says.
 *
 * @param place where it stands, for messages; empty at the top
 */
public record Member(Data data, String place) {

  /** A text that must be there. */
  public String text(String name) throws MalformedNotice {
    return data.textAt(name).orElseThrow(() -> wrong(name, "is missing or no text"));
  }

  /** An id that the guard made: two letters and 16 hexadecimal digits. */
  public String id(String name, String letters) throws MalformedNotice {
    String id = text(name);
    if (!id.matches(letters + "-[0-9a-f]{16}")) {
      throw wrong(name, "is no id of the form `" + letters + "-<16 hexadecimal digits>`");
    }
    return id;
  }

  /** A text; empty when it is not there. */
  public Optional<String> textIfAny(String name) {
    return data.textAt(name);
  }

  /** A list of texts that must be there. */
  public List<String> texts(String name) throws MalformedNotice {
    if (!(data.at(name) instanceof Data.Items(var items))) {
      throw wrong(name, "is missing or no list");
    }
    List<String> texts = new ArrayList<>();
    for (Data item : items) {
      if (!(item instanceof Data.Text(var text))) {
        throw wrong(name, "has an item that is no text");
      }
      texts.add(text);
    }
    return texts;
  }

  /** An object that must be there. */
  public Member object(String name) throws MalformedNotice {
    return objectIfAny(name).orElseThrow(() -> wrong(name, "is missing or no object"));
  }

  /** An object; empty when it is not there. */
  public Optional<Member> objectIfAny(String name) {
    return data.at(name) instanceof Data.Members members
        ? Optional.of(new Member(members, path(name)))
        : Optional.empty();
  }

  /** A list of objects that must be there. */
  public List<Member> objects(String name) throws MalformedNotice {
    if (!(data.at(name) instanceof Data.Items(var items))) {
      throw wrong(name, "is missing or no list");
    }
    List<Member> objects = new ArrayList<>();
    for (Data item : items) {
      objects.add(new Member(item, path(name) + "[" + objects.size() + "]"));
    }
    return objects;
  }

  /** An object whose values are texts. */
  public SortedMap<String, String> map(String name) throws MalformedNotice {
    SortedMap<String, String> map = new TreeMap<>();
    if (object(name).data() instanceof Data.Members(var members)) {
      for (var member : members.entrySet()) {
        if (!(member.getValue() instanceof Data.Text(var text))) {
          throw wrong(name, "has a value that is no text");
        }
        map.put(member.getKey(), text);
      }
    }
    return map;
  }

  /** One of the words of an enum. */
  public <E extends Enum<E>> E word(String name, Class<E> words) throws MalformedNotice {
    String text = text(name);
    return Arrays.stream(words.getEnumConstants())
        .filter(word -> word.name().equals(text))
        .findFirst()
        .orElseThrow(() -> wrong(name, "is no word that this version knows"));
  }

  /** An instant that must be there. */
  public Instant instant(String name) throws MalformedNotice {
    try {
      return Instant.parse(text(name));
    } catch (DateTimeException e) {
      throw wrong(name, "is no instant");
    }
  }

  /** A whole number that must be there. */
  public long number(String name) throws MalformedNotice {
    try {
      return Long.parseLong(text(name));
    } catch (NumberFormatException e) {
      throw wrong(name, "is no whole number");
    }
  }

  /** The ARN of an ECS service that must be there. */
  public ResourceId service(String name) throws MalformedNotice {
    return ResourceId.ofArn(text(name))
        .filter(id -> id.type() == ResourceType.SERVICE || GuardStack.is(id))
        .orElseThrow(() -> wrong(name, "is no ARN of an ECS service"));
  }

  /** That a member is wrong, for whoever throws it. */
  public MalformedNotice wrong(String name, String what) {
    return new MalformedNotice("`" + path(name) + "` " + what);
  }

  private String path(String name) {
    return place.isEmpty() ? name : place + "." + name;
  }
}
