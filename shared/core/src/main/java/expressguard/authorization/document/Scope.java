package expressguard.authorization.document;

import java.util.List;

/**
 * Which actions or which resources a statement is about.
 *
 * @param except whether the patterns name what it is not about ({@code NotAction}, {@code
 *     NotResource})
 * @param patterns never empty
 */
public record Scope(boolean except, List<String> patterns) {
  public Scope {
    patterns = List.copyOf(patterns);
  }
}
