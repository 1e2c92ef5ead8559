package expressguard.policyfile.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A value of a file, which knows its place; what reads it as something reports when it is not. */
public final class Value {

  private static final Set<Tag> CORE =
      Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.SEQ, Tag.MAP);

  private final Node node;
  private final String path;
  private final Problems problems;

  Value(Node node, String path, Problems problems) {
    this.node = node;
    this.path = path;
    this.problems = problems;
  }

  /** A text that is not blank. */
  public Optional<String> text() {
    if (isScalar(Tag.STR)) {
      return raw().filter(text -> !text.isBlank()).or(() -> failed("a text is missing here"));
    }
    return failed(
        isScalar(Tag.INT) || isScalar(Tag.FLOAT) || isScalar(Tag.BOOL)
            ? shown() + " must be a text; put it in quotes"
            : "must be a text, not " + shown());
  }

  /** A text, or a number that keeps the digits it was written with. */
  public Optional<String> textOrDigits() {
    return isScalar(Tag.INT) ? raw() : text();
  }

  /** A whole number in a range. */
  public Optional<Integer> number(int least, int most) {
    String wanted = least == most ? "" + least : "a whole number from " + least + " to " + most;
    if (!isScalar(Tag.INT)) {
      return failed("must be " + wanted + ", not " + shown());
    }
    return raw()
        .filter(digits -> digits.length() < 10)
        .map(Integer::valueOf)
        .filter(number -> number >= least && number <= most)
        .or(() -> failed(shown() + " is out of range; write " + wanted));
  }

  /** One of a closed list of words. */
  public <T> Optional<T> word(Words<T> words) {
    return text().flatMap(text -> words.meaning(text).or(() -> failed(words.complaint(text))));
  }

  /** The items of a list; none after a report that it is no list. */
  public List<Value> items() {
    if (!(node instanceof SequenceNode list) || !list.getTag().equals(Tag.SEQ)) {
      error("must be a list, not " + shown() + "; write it in brackets, as in [a, b]");
      return List.of();
    }
    List<Value> items = new ArrayList<>();
    for (Node item : list.getValue()) {
      items.add(new Value(item, path + "[" + items.size() + "]", problems));
    }
    return items;
  }

  /** The items of a list in which there must be something. */
  public List<Value> someItems() {
    if (node instanceof SequenceNode list && list.getValue().isEmpty()) {
      error("the list is empty; name something in it or leave the key out");
    }
    return items();
  }

  /** Whether it is a list. */
  public boolean isList() {
    return node instanceof SequenceNode;
  }

  /** A mapping with the keys of a shape; empty after a report that it is none. */
  public Optional<Mapping> mapping(Mapping.Shape shape) {
    return mapping("must be " + shape.noun() + " with keys and values, not ")
        .map(mapping -> mapping.checked(shape));
  }

  /** A mapping with whatever keys. */
  public Optional<Mapping> mapping() {
    return mapping("must be keys and values, not ");
  }

  private Optional<Mapping> mapping(String complaint) {
    return node instanceof MappingNode mapping && mapping.getTag().equals(Tag.MAP)
        ? Optional.of(Mapping.of(mapping, this))
        : failed(complaint + shown());
  }

  /** Reports the value as wrong. */
  public void error(String message) {
    problems.error(node.getStartMark(), path, message);
  }

  /** Reports the value as probably not meant so. */
  public void warning(String message) {
    problems.warning(node.getStartMark(), path, message);
  }

  /** Reports the value as wrong, for a reader that has nothing to give. */
  public <T> Optional<T> failed(String message) {
    error(message);
    return Optional.empty();
  }

  Value member(String key, Node value) {
    return new Value(value, path.isEmpty() ? key : path + "." + key, problems);
  }

  private boolean isScalar(Tag tag) {
    return node instanceof ScalarNode && node.getTag().equals(tag);
  }

  private Optional<String> raw() {
    return node instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : Optional.empty();
  }

  private String shown() {
    if (!CORE.contains(node.getTag())) {
      return "something tagged " + Quote.of(node.getTag().getValue());
    }
    return switch (node) {
      case ScalarNode scalar when scalar.getTag().equals(Tag.NULL) -> "nothing";
      case ScalarNode scalar -> Quote.of(scalar.getValue());
      case SequenceNode _ -> "a list";
      default -> "keys and values";
    };
  }
}
