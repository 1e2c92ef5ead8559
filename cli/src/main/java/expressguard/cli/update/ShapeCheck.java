package expressguard.cli.update;

import expressguard.policyfile.yaml.Problem;
import expressguard.policyfile.yaml.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds a document against the API's shape. Messages name members and kinds, never values. */
final class ShapeCheck {

  private final String file;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> unknown = new ArrayList<>();
  private final List<Problem> refused = new ArrayList<>();

  ShapeCheck(String file) {
    this.file = file;
  }

  /** What is wrong, unknown members apart. */
  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** Members that the shape does not have; a newer API may. */
  List<Problem> unknown() {
    return List.copyOf(unknown);
  }

  /** What the API would refuse, and what a plan can be made of all the same. */
  List<Problem> refused() {
    return List.copyOf(refused);
  }

  void check(String path, Node node, Shape shape) {
    if (node instanceof Node.Null) {
      problem(path, node, "it is null; leave it out or give it a value");
      return;
    }
    switch (shape) {
      case Shape.Text(var words) -> text(path, node, shape, words);
      case Shape.Whole(int least) -> whole(path, node, shape, least);
      case Shape.Texts() -> list(path, node, shape, UpdateShape.ANY_TEXT);
      case Shape.Objects(var each) -> list(path, node, shape, each);
      case Shape.Members members -> members(path, node, members);
    }
  }

  private void text(String path, Node node, Shape shape, List<String> words) {
    if (!(node instanceof Node.Scalar scalar) || !scalar.quoted()) {
      wrongType(path, node, shape);
    } else if (!words.isEmpty() && !words.contains(scalar.text())) {
      problem(
          path,
          node,
          Words.complaint(scalar.text(), "value of it", words)
              + " One of "
              + String.join(", ", words));
    }
  }

  private void whole(String path, Node node, Shape shape, int least) {
    boolean number =
        node instanceof Node.Scalar scalar
            && !scalar.quoted()
            && scalar.text().matches("-?[0-9]{1,9}");
    if (!number) {
      wrongType(path, node, shape);
    } else if (node instanceof Node.Scalar scalar && Integer.parseInt(scalar.text()) < least) {
      problem(path, node, "it is below " + least);
    }
  }

  private void list(String path, Node node, Shape shape, Shape each) {
    if (!(node instanceof Node.Items(var values, _, _))) {
      wrongType(path, node, shape);
      return;
    }
    for (int index = 0; index < values.size(); index++) {
      check(path + "[" + index + "]", values.get(index), each);
    }
  }

  private void members(String path, Node node, Shape.Members shape) {
    if (!(node instanceof Node.Members(var values, _, _))) {
      wrongType(path, node, shape);
      return;
    }
    for (Map.Entry<String, Node> member : values.entrySet()) {
      String below = path.isEmpty() ? member.getKey() : path + "." + member.getKey();
      Optional<Shape> known = Optional.ofNullable(shape.members().get(member.getKey()));
      known.ifPresentOrElse(
          one -> check(below, member.getValue(), one),
          () -> unknown(below, member.getValue(), member.getKey(), shape));
    }
    for (String required : shape.together()) {
      if (!values.containsKey(required)) {
        problem(path, node, "`" + String.join("` and `", shape.together()) + "` go together");
      }
    }
    for (String required : shape.required()) {
      if (!values.containsKey(required)) {
        refused.add(
            new Problem(
                file,
                node.line(),
                node.column(),
                path,
                "the API refuses it without `" + required + "`"));
      }
    }
  }

  private void unknown(String path, Node node, String name, Shape.Members shape) {
    List<String> names = shape.members().keySet().stream().sorted().toList();
    String message = Words.complaint(name, "parameter of an Express update", names);
    unknown.add(
        new Problem(
            file,
            node.line(),
            node.column(),
            path,
            message.replaceFirst("\\.$", "; a newer API may have it")));
  }

  private void wrongType(String path, Node node, Shape shape) {
    problem(path, node, "it is " + node.noun() + " and must be " + shape.noun());
  }

  private void problem(String path, Node node, String message) {
    problems.add(new Problem(file, node.line(), node.column(), path, message));
  }
}
