package expressguard.policyfile.yaml;

import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Which unquoted words are no texts: those of the core schema of YAML 1.2. In YAML 1.1, which
 * SnakeYAML follows by itself, {@code no} is a boolean, {@code 22:00} is 1320 and {@code <<}
 * merges.
 */
final class PlainWords extends Resolver {

  private static final int LONGEST = 64;

  @Override
  protected void addImplicitResolvers() {
    add(Tag.BOOL, "true|True|TRUE|false|False|FALSE", "tTfF");
    add(Tag.INT, "[-+]?[0-9]+", "-+0123456789");
    add(Tag.FLOAT, "[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789");
    add(Tag.NULL, "~|null|Null|NULL", "~nN");
    addImplicitResolver(Tag.NULL, Pattern.compile("^$"), null);
  }

  private void add(Tag tag, String words, String first) {
    addImplicitResolver(tag, Pattern.compile("^(?:" + words + ")$"), first, LONGEST);
  }
}
