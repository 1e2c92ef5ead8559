package expressguard.function.notify.channel.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicHttpsTest {

  private static final String GOOD = "https://hooks.slack.com/services/T/B/secret";

  @Test
  void lets_the_address_of_a_webhook_through() {
    assertThat(gate("3.126.1.1").objection(URI.create(GOOD))).isEmpty();
    assertThat(gate("2600:1f14::1").objection(URI.create(GOOD.replace("hooks", "HOOKS"))))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://hooks.slack.com/services/T/B/secret",
        "ftp://hooks.slack.com/secret",
        "file:///etc/secret",
        "secret",
        "https:secret",
        "https://hooks.slack.com.evil.example/secret",
        "https://evil.example/hooks.slack.com/secret",
        "https://user:secret@hooks.slack.com/services",
        "https://hooks.slack.com@evil.example/secret",
        "https://hooks.slack.com:8443/secret",
        "https://hooks.slack.com/services#secret",
        "https://169.254.169.254/latest/meta-data/secret",
        "https://[::1]/secret",
        "https://0x7f000001/secret",
        "https://localhost/secret"
      })
  void objects_to_every_other_address_without_telling_it(String address) {
    assertThat(gate("3.126.1.1").objection(URI.create(address)))
        .hasValueSatisfying(objection -> assertThat(objection).doesNotContain("secret"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "127.0.0.1",
        "169.254.169.254",
        "169.254.170.2",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.1",
        "192.0.2.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:10.0.0.1",
        "::ffff:169.254.169.254",
        "64:ff9b::10.0.0.1",
        "64:ff9b::a9fe:a9fe",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "ff02::1",
        "2001:db8::1",
        "2001::1",
        "2002:a00:1::1"
      })
  void objects_to_addresses_that_lead_into_a_network_of_ones_own(String address) {
    assertThat(gate("3.126.1.1", address).objection(URI.create(GOOD)))
        .contains("its host has an address that is not public");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.1",
        "100.63.255.255",
        "100.128.0.1",
        "172.15.0.1",
        "172.32.0.1",
        "192.167.1.1",
        "198.17.0.1",
        "198.20.0.1",
        "223.255.255.255",
        "2600:1f14::1",
        "2a05:d014::1",
        "::ffff:1.1.1.1"
      })
  void lets_public_addresses_through(String address) {
    assertThat(gate(address).objection(URI.create(GOOD))).isEmpty();
  }

  @Test
  void objects_to_a_host_that_nobody_knows() {
    PublicHttps gate =
        new PublicHttps(
            List.of("hooks.slack.com"),
            _ -> {
              throw new UnknownHostException();
            });

    assertThat(gate.objection(URI.create(GOOD))).contains("its host has no address now");
  }

  private static PublicHttps gate(String... addresses) {
    return new PublicHttps(
        List.of("hooks.slack.com"),
        _ -> {
          List<InetAddress> all = new ArrayList<>();
          for (String address : addresses) {
            all.add(InetAddress.getByName(address));
          }
          return all;
        });
  }
}
