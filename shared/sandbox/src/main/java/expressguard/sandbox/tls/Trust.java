package expressguard.sandbox.tls;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;

/**
 * What a client trusts: all that it would trust anyway, so that it has as much to read as ever, and
 * the root of one run.
 *
 * @param store for a JVM
 * @param bundle for all else
 */
public record Trust(Path store, Path bundle) {

  private static final String PASSWORD = "changeit";

  /** Where systems keep the bundle; the first that is there. */
  private static final List<Path> BUNDLES =
      List.of(
          Path.of("/etc/ssl/certs/ca-certificates.crt"),
          Path.of("/etc/pki/tls/certs/ca-bundle.crt"),
          Path.of("/etc/ssl/ca-bundle.pem"),
          Path.of("/etc/ssl/cert.pem"));

  /** In a chain's root. */
  public static Trust in(Chain chain) {
    Path store = chain.folder().resolve("trust.p12");
    Path bundle = chain.folder().resolve("bundle.pem");
    Path known = Path.of(System.getProperty("java.home"), "lib", "security", "cacerts");
    try {
      KeyStore trusted = KeyStore.getInstance(known.toFile(), PASSWORD.toCharArray());
      trusted.setCertificateEntry("of-one-run", chain.certificate());
      try (OutputStream out = Files.newOutputStream(store)) {
        trusted.store(out, PASSWORD.toCharArray());
      }
      Files.writeString(bundle, Files.readString(system()) + Files.readString(chain.root()));
      return new Trust(store, bundle);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The system's bundle of certificates. */
  public static Path system() {
    return BUNDLES.stream()
        .filter(Files::isRegularFile)
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "there is no bundle of certificates in any of "
                    + BUNDLES
                    + ": install the package ca-certificates"));
  }

  /** The JVM's options for it. */
  public List<String> options() {
    return List.of(
        "-Djavax.net.ssl.trustStore=" + store, "-Djavax.net.ssl.trustStorePassword=" + PASSWORD);
  }
}
