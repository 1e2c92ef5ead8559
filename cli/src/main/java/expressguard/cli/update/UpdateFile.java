package expressguard.cli.update;

import expressguard.cli.file.TextFile;
import expressguard.event.Data;
import expressguard.policyfile.yaml.Parsed;
import expressguard.policyfile.yaml.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * An Express update as {@code aws ecs update-express-gateway-service --cli-input-json} takes it.
 */
public final class UpdateFile {

  private UpdateFile() {}

  /**
   * Reads an update.
   *
   * @param path {@code -} for standard input
   * @param service the ARN that the update is for, where it is known; a file that names another one
   *     is wrong
   * @param allowUnknown whether parameters that this version does not know are only warned of
   */
  public static Parsed<Data> read(
      String path, InputStream in, String service, boolean allowUnknown) {
    return switch (path.equals("-") ? standardInput(in) : TextFile.at(path)) {
      case TextFile.Read(var text) -> parsed(name(path), text, service, allowUnknown);
      case TextFile.Failed(var reason) ->
          new Parsed.Invalid<>(List.of(new Problem(name(path), 0, 0, "", reason)));
    };
  }

  private static String name(String path) {
    return path.equals("-") ? "standard input" : path;
  }

  private static TextFile standardInput(InputStream in) {
    try {
      byte[] bytes = in.readNBytes(TextFile.MOST_BYTES + 1);
      return bytes.length > TextFile.MOST_BYTES
          ? new TextFile.Failed("it is larger than " + TextFile.MOST_BYTES + " bytes")
          : new TextFile.Read(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      return new TextFile.Failed("it cannot be read: " + e.getMessage());
    }
  }

  private static Parsed<Data> parsed(
      String file, String text, String service, boolean allowUnknown) {
    List<Problem> problems = new ArrayList<>();
    Node root = new NodeReader(file).read(text, problems::add);
    if (!problems.isEmpty()) {
      return new Parsed.Invalid<>(problems);
    }
    ShapeCheck check = new ShapeCheck(file);
    check.check("", root, UpdateShape.UPDATE);
    problems.addAll(check.problems());
    problems.addAll(otherService(file, root, service));
    if (!allowUnknown) {
      problems.addAll(check.unknown());
    }
    List<Problem> warnings = new ArrayList<>(check.unknown());
    warnings.addAll(check.refused());
    return problems.isEmpty()
        ? new Parsed.Valid<>(data(root), warnings.stream().sorted().toList())
        : new Parsed.Invalid<>(problems.stream().sorted().distinct().toList());
  }

  private static List<Problem> otherService(String file, Node root, String service) {
    return root instanceof Node.Members(var members, _, _)
            && members.get("serviceArn") instanceof Node.Scalar named
            && !service.isEmpty()
            && !named.text().equals(service)
        ? List.of(
            new Problem(
                file,
                named.line(),
                named.column(),
                "serviceArn",
                "it names another service than `--service`, which is `" + service + "`"))
        : List.of();
  }

  private static Data data(Node node) {
    return switch (node) {
      case Node.Scalar scalar -> Data.text(scalar.text());
      case Node.Items(var values, _, _) ->
          new Data.Items(values.stream().map(UpdateFile::data).toList());
      case Node.Members(var values, _, _) -> {
        TreeMap<String, Data> members = new TreeMap<>();
        values.forEach((name, value) -> members.put(name, data(value)));
        yield new Data.Members(members);
      }
      case Node.Null _ -> Data.Gap.ABSENT;
    };
  }
}
