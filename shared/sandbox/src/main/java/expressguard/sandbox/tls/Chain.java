package expressguard.sandbox.tls;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A server's certificate behind an intermediate one behind a root, as AWS's endpoints have them
 * (RSA, 2048 bits), made by the JDK's keytool.
 *
 * @param folder holds {@code root.pem} and the key stores
 */
public record Chain(Path folder) {

  private static final String PASSWORD = "of one run";

  /** Makes a new one; nobody trusts its root yet. */
  public static Chain in(Path folder) {
    Chain chain = new Chain(folder);
    try {
      Files.createDirectories(folder);
      Keytool tool = new Keytool(folder, PASSWORD);
      tool.pair("root", "CN=Root of one run", List.of("bc:c=ca:true,pathlen:1"));
      tool.pair("intermediate", "CN=Intermediate of one run", List.of());
      tool.pair("leaf", "CN=localhost", List.of());
      tool.certify("intermediate", "root", "bc:c=ca:true,pathlen:0");
      tool.certify("leaf", "intermediate", "san=dns:localhost,ip:127.0.0.1");
      tool.join("intermediate", "root");
      tool.join("leaf", "intermediate", "root");
      return chain;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The root, as programs that are no JVM want it. */
  public Path root() {
    return folder.resolve("root.pem");
  }

  /** What the server shows. */
  public SSLContext server() {
    try (InputStream in = Files.newInputStream(folder.resolve("leaf.p12"))) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, PASSWORD.toCharArray());
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store, PASSWORD.toCharArray());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      return context;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
