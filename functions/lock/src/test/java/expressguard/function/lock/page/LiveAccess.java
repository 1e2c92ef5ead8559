package expressguard.function.lock.page;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Where the SDK's clients look for AWS while this is open: in the account, as the deployer. */
final class LiveAccess implements AutoCloseable {

  private final Map<String, String> before = new TreeMap<>();

  LiveAccess(URI account) {
    property("aws.endpointUrl", account.toString());
    property("aws.accessKeyId", "AKIADEPLOYER");
    property("aws.secretAccessKey", "secret");
  }

  private void property(String name, String value) {
    before.put(name, Optional.ofNullable(System.getProperty(name)).orElse(""));
    System.setProperty(name, value);
  }

  @Override
  public void close() {
    before.forEach((name, value) -> {
      if (value.isEmpty()) {
        System.clearProperty(name);
      } else {
        System.setProperty(name, value);
      }
    });
  }
}
