package expressguard.policyfile.yaml;

import java.util.Optional;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** One YAML document. Only its tree of nodes is built: no tag in it can make an object. */
public final class Document {

  /** The longest file that is read, in characters. */
  public static final int LONGEST = 1 << 20;

  private static final int DEEPEST = 20;
  private static final int ALIASES = 20;

  private Document() {}

  /**
   * Reads a file.
   *
   * @param file its name, for messages
   * @param reader what reads the root; it reports whatever keeps it from giving a value
   */
  public static <T> Parsed<T> read(String file, String text, Function<Value, Optional<T>> reader) {
    Problems problems = new Problems(file);
    Optional<T> read =
        root(text, problems).map(node -> new Value(node, "", problems)).flatMap(reader);
    return problems.outcome(read);
  }

  private static Optional<Node> root(String text, Problems problems) {
    if (text.length() > LONGEST) {
      problems.file("it has more than " + LONGEST + " characters, which is no policy; split it");
      return Optional.empty();
    }
    try {
      return onlyNode(composer(text), problems);
    } catch (MarkedYAMLException e) {
      problems.error(e.getProblemMark(), "", "it is no YAML: " + e.getProblem());
    } catch (YAMLException e) {
      problems.file("it is no YAML: " + e.getMessage());
    }
    return Optional.empty();
  }

  private static Optional<Node> onlyNode(Composer composer, Problems problems) {
    if (!composer.checkNode()) {
      problems.file("it is empty; a file begins with `schemaVersion: 1`");
      return Optional.empty();
    }
    Node node = composer.getNode();
    if (composer.checkNode()) {
      problems.error(
          composer.getNode().getStartMark(),
          "",
          "a second document begins; put it in its own file");
      return Optional.empty();
    }
    return Optional.of(node);
  }

  private static Composer composer(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(LONGEST);
    options.setNestingDepthLimit(DEEPEST);
    options.setMaxAliasesForCollections(ALIASES);
    return new Composer(new ParserImpl(new StreamReader(text), options), new PlainWords(), options);
  }
}
