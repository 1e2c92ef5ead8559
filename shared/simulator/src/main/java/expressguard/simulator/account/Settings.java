package expressguard.simulator.account;

import java.time.Instant;
import java.util.List;

/**
 * What is there before the first call.
 *
 * @param start the world's first second
 * @param seed of every identifier that the world makes up
 * @param subnets the first VPC's are the default ones
 */
public record Settings(
    String account, String region, Instant start, long seed, List<Subnet> subnets) {

  public Settings {
    subnets = List.copyOf(subnets);
  }

  /** One VPC with two public and two private subnets. */
  public static Settings standard(long seed) {
    String vpc = "vpc-0a1b2c3d4e5f60718";
    return new Settings(
        "111122223333",
        "eu-west-1",
        Instant.parse("2026-11-02T09:00:00Z"),
        seed,
        List.of(
            new Subnet("subnet-0aaa111122223333a", vpc, "eu-west-1a", true),
            new Subnet("subnet-0bbb111122223333b", vpc, "eu-west-1b", true),
            new Subnet("subnet-0ccc111122223333c", vpc, "eu-west-1a", false),
            new Subnet("subnet-0ddd111122223333d", vpc, "eu-west-1b", false)));
  }

  /** An ARN in this account and Region. */
  public String arn(String service, String resource) {
    return String.join(":", "arn", "aws", service, region, account, resource);
  }
}
