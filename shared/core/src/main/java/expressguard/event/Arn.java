package expressguard.event;

import java.util.Optional;

/**
 * An Amazon Resource Name, taken apart. Partition and Region are never checked against a list: new
 * ones appear, and anonymised archives invent them.
 */
public record Arn(
    String partition, String service, String region, String account, String resource) {

  /** The parts of a text, or empty when it is no ARN. */
  public static Optional<Arn> parse(String text) {
    String[] parts = text.split(":", 6);
    return parts.length == 6 && parts[0].equals("arn") && !parts[5].isEmpty()
        ? Optional.of(new Arn(parts[1], parts[2], parts[3], parts[4], parts[5]))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return String.join(":", "arn", partition, service, region, account, resource);
  }
}
