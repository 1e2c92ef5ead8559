package expressguard.message;

import java.util.List;

/**
 * Whom a message is for.
 *
 * @param because what else explains that this channel is told, each as a sentence: its settings,
 *     and what could not be asked about the owner
 */
public record Addressee(Owner owner, List<String> because) {
  public Addressee {
    because = List.copyOf(because);
  }
}
