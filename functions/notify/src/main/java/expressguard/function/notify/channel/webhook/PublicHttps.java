package expressguard.function.notify.channel.webhook;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Lets through HTTPS to hosts of a list, whose addresses all are public. The name is resolved here
 * and again by the client; between the two stands TLS, which a host elsewhere cannot answer for a
 * host of the list.
 */
public final class PublicHttps implements Gate {

  /** Finds the addresses of a host. */
  @FunctionalInterface
  public interface Resolver {
    List<InetAddress> addresses(String host) throws IOException;
  }

  private final List<String> hosts;
  private final Resolver resolver;

  public PublicHttps(Collection<String> hosts, Resolver resolver) {
    this.hosts = hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
    this.resolver = resolver;
  }

  /** With the names that the system resolves. */
  public static PublicHttps to(Collection<String> hosts) {
    return new PublicHttps(hosts, host -> List.of(InetAddress.getAllByName(host)));
  }

  @Override
  public Optional<String> objection(URI address) {
    if (!"https".equals(address.getScheme())) {
      return Optional.of("it is no https address");
    }
    if (address.getRawUserInfo() != null || address.getRawFragment() != null) {
      return Optional.of("it has a user or a fragment");
    }
    if (address.getPort() != -1 && address.getPort() != 443) {
      return Optional.of("it has a port of its own");
    }
    String host = Optional.ofNullable(address.getHost()).orElse("").toLowerCase(Locale.ROOT);
    if (!hosts.contains(host)) {
      return Optional.of("its host is not one of " + String.join(", ", hosts));
    }
    return resolved(host);
  }

  private Optional<String> resolved(String host) {
    try {
      return resolver.addresses(host).stream().allMatch(Addresses::isPublic)
          ? Optional.empty()
          : Optional.of("its host has an address that is not public");
    } catch (IOException e) {
      return Optional.of("its host has no address now");
    }
  }
}
