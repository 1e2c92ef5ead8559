package expressguard.testkit.backend;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;

/**
 * The emulator of AWS that the tests whose names end in IT run against. The one that {@value #NAME}
 * names wins; else, where Docker is and LocalStack has all that the test needs, Testcontainers
 * starts LocalStack. Else there is none, and the test fails: it is never passed over.
 */
public final class Backend {

  /**
   * The environment variable, or system property, with an emulator's address; or with several, a
   * space between them: tests that run side by side take one each.
   */
  public static final String NAME = "EXPRESSGUARD_EMULATOR";

  /** The system property with the number of this process among those side by side, from 1. */
  static final String FORK = "expressguard.fork";

  /** The last image that runs without a token. */
  private static final String IMAGE = "localstack/localstack:4.14.0";

  private static Optional<LocalStackContainer> container = Optional.empty();

  private Backend() {}

  /**
   * The address of the one that the environment names: no other has ECS.
   *
   * @throws IllegalStateException when it names none
   */
  public static URI given() {
    return named().orElseThrow(() -> new IllegalStateException(none("")));
  }

  /**
   * The address of one that has these services.
   *
   * @param services in LocalStack's words, such as {@code dynamodb}
   * @throws IllegalStateException when there is none
   */
  public static URI of(String... services) {
    return of(new TreeSet<>(List.of(services)), Backend::isDockerThere);
  }

  static URI of(SortedSet<String> services, BooleanSupplier docker) {
    Optional<URI> named = named();
    if (named.isPresent()) {
      return named.get();
    }
    if (!docker.getAsBoolean()) {
      throw new IllegalStateException(none(", and there is no Docker to start " + IMAGE + " with"));
    }
    return localStack(services);
  }

  private static String none(String more) {
    return "`"
        + NAME
        + "` names no emulator"
        + more
        + "; `.ci/emulator` starts one and runs these"
        + " tests";
  }

  private static Optional<URI> named() {
    Optional<URI> named =
        Optional.ofNullable(System.getProperty(NAME))
            .or(() -> Optional.ofNullable(System.getenv(NAME)))
            .filter(text -> !text.isBlank())
            .map(text -> URI.create(mine(text.strip().split("\\s+"))));
    named.ifPresent(address -> System.out.println("emulator: " + address));
    return named;
  }

  /** Who shared one would see what others make in it. */
  private static String mine(String... addresses) {
    int fork = Integer.getInteger(FORK, 1);
    if (fork > addresses.length) {
      throw new IllegalStateException(
          "`%s` names %d emulators, and process %d side by side has none: run Maven with"
                  .formatted(NAME, addresses.length, fork)
              + " -Dexpressguard.emulators="
              + addresses.length);
    }
    return addresses[fork - 1];
  }

  private static boolean isDockerThere() {
    return DockerClientFactory.instance().isDockerAvailable();
  }

  /** One for all tests of this JVM; Testcontainers takes it away with it. */
  private static synchronized URI localStack(SortedSet<String> services) {
    LocalStackContainer running =
        container.orElseGet(() -> {
          LocalStackContainer fresh = new LocalStackContainer(IMAGE);
          fresh.withServices(services.toArray(String[]::new)).start();
          return fresh;
        });
    container = Optional.of(running);
    System.out.println("emulator: " + IMAGE + " at " + running.getEndpoint());
    return running.getEndpoint();
  }
}
