package expressguard.sandbox.tls;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The keytool of this process's JVM. It is started as a class, for a runtime without the JDK's
 * tools has it too.
 *
 * @param store the key store that it writes
 */
record Keytool(Path store, String password) {

  private static final String MAIN = "java.base/sun.security.tools.keytool.Main";

  /** A key pair with a certificate that it signed itself. */
  void pair(String name, String subject, String extension) {
    run(pairing(name, subject, extension));
  }

  /** A key pair with a certificate that another one of the store signed. */
  void pair(String name, String subject, String extension, String issuer) {
    List<String> arguments = pairing(name, subject, extension);
    arguments.addAll(List.of("-signer", issuer));
    run(arguments);
  }

  private List<String> pairing(String name, String subject, String extension) {
    List<String> arguments = new ArrayList<>(List.of("-genkeypair", "-alias", name));
    arguments.addAll(List.of("-dname", subject, "-keyalg", "RSA", "-keysize", "2048"));
    arguments.addAll(List.of("-validity", "2", "-startdate", "-1d", "-ext", extension));
    arguments.addAll(List.of("-keystore", store.toString(), "-storepass", password));
    arguments.addAll(List.of("-storetype", "PKCS12"));
    return arguments;
  }

  private static void run(List<String> arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-m", MAIN));
    command.addAll(arguments);
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      ByteArrayOutputStream said = new ByteArrayOutputStream();
      process.getInputStream().transferTo(said);
      if (process.waitFor() != 0) {
        throw new IllegalStateException("keytool said: " + said.toString(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("keytool was interrupted", e);
    }
  }
}
