package expressguard.sandbox.tls;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The keytool of this process's JVM. It is started as a class, for a runtime without the JDK's
 * tools has it too.
 *
 * @param folder where {@code <name>.p12} and {@code <name>.pem} are
 */
record Keytool(Path folder, String password) {

  private static final String MAIN = "java.base/sun.security.tools.keytool.Main";

  /** A key pair with a certificate that it signed itself. */
  void pair(String name, String subject, List<String> extensions) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of("-genkeypair", "-dname", subject, "-keyalg", "RSA", "-keysize", "2048"));
    arguments.addAll(List.of("-validity", "2", "-startdate", "-1d"));
    extensions.forEach(extension -> arguments.addAll(List.of("-ext", extension)));
    run(name, arguments);
    export(name);
  }

  /** Has a pair's certificate signed by another. */
  void certify(String name, String issuer, String extension) throws IOException {
    Path request = folder.resolve(name + ".csr");
    run(name, List.of("-certreq", "-file", request.toString()));
    run(
        issuer,
        List.of(
            "-gencert",
            "-rfc",
            "-validity",
            "2",
            "-startdate",
            "-1d",
            "-ext",
            extension,
            "-infile",
            request.toString(),
            "-outfile",
            pem(name).toString()));
  }

  /** Puts what certifies a pair into its store, so that all of it is shown. */
  void join(String name, String... issuers) throws IOException {
    List<String> chain = new ArrayList<>(List.of(Files.readString(pem(name))));
    for (String issuer : issuers) {
      chain.add(Files.readString(pem(issuer)));
    }
    Path whole = folder.resolve(name + ".chain.pem");
    Files.writeString(whole, String.join("", chain));
    run(name, List.of("-importcert", "-noprompt", "-file", whole.toString()));
  }

  /** A store of certificates that holds those of the JDK and some more. */
  static void trust(Path store, String password, Path more) {
    run(
        List.of(
            "-importcert",
            "-noprompt",
            "-alias",
            "of-one-run",
            "-file",
            more.toString(),
            "-keystore",
            store.toString(),
            "-storepass",
            password));
  }

  private void export(String name) {
    run(name, List.of("-exportcert", "-rfc", "-file", pem(name).toString()));
  }

  private Path pem(String name) {
    return folder.resolve(name + ".pem");
  }

  private void run(String name, List<String> arguments) {
    List<String> all = new ArrayList<>(arguments);
    all.addAll(List.of("-alias", name, "-keystore", folder.resolve(name + ".p12").toString()));
    all.addAll(List.of("-storepass", password, "-storetype", "PKCS12"));
    run(all);
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
