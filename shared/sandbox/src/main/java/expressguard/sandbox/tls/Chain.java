package expressguard.sandbox.tls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A server's certificate behind an intermediate one behind a root, as AWS's endpoints have them
 * (RSA, 2048 bits), made by the JDK's keytool.
 *
 * @param folder holds {@code root.pem} and the key store
 */
public record Chain(Path folder) {

  private static final String PASSWORD = "of one run";

  /** Makes a new one; nobody trusts its root yet. */
  public static Chain in(Path folder) {
    Chain chain = new Chain(folder);
    try {
      Files.createDirectories(folder);
      Keytool tool = new Keytool(chain.store(), PASSWORD);
      tool.pair("root", "CN=Root of one run", "bc:c=ca:true,pathlen:1");
      tool.pair("intermediate", "CN=Intermediate of one run", "bc:c=ca:true,pathlen:0", "root");
      tool.pair("leaf", "CN=localhost", "san=dns:localhost,ip:127.0.0.1", "intermediate");
      Files.writeString(chain.root(), pem(chain.certificate()));
      return chain;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The root, as programs that are no JVM want it. */
  public Path root() {
    return folder.resolve("root.pem");
  }

  /** The root, as JVMs want it. */
  Certificate certificate() throws IOException, GeneralSecurityException {
    return keys().getCertificate("root");
  }

  /** What the server shows: the leaf and what is above it, and no other pair. */
  public SSLContext server() {
    try {
      KeyStore all = keys();
      KeyStore leaf = KeyStore.getInstance("PKCS12");
      leaf.load(null, null);
      char[] password = PASSWORD.toCharArray();
      leaf.setKeyEntry(
          "leaf", all.getKey("leaf", password), password, all.getCertificateChain("leaf"));
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(leaf, password);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      return context;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private KeyStore keys() throws IOException, GeneralSecurityException {
    return KeyStore.getInstance(store().toFile(), PASSWORD.toCharArray());
  }

  private Path store() {
    return folder.resolve("keys.p12");
  }

  private static String pem(Certificate certificate) throws GeneralSecurityException {
    Base64.Encoder lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
    return "-----BEGIN CERTIFICATE-----\n"
        + lines.encodeToString(certificate.getEncoded())
        + "\n-----END CERTIFICATE-----\n";
  }
}
