package expressguard.bench.cold;

import expressguard.sandbox.tls.Trust;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How a client of AWS is told which certificates to trust. */
enum Client {
  /** It makes no call. */
  NONE,
  /** The JDK's TLS. */
  JDK,
  /** The AWS Common Runtime, which asks OpenSSL's variable. */
  CRT,
  /** Botocore. */
  PYTHON;

  /** A command, whose first word is the JVM where there is one. */
  List<String> command(List<String> command, Trust trust) {
    List<String> all = new ArrayList<>(command);
    if (this == JDK) {
      all.addAll(1, trust.options());
    }
    return all;
  }

  Map<String, String> environment(Trust trust) {
    return switch (this) {
      case NONE, JDK -> Map.of();
      case CRT -> Map.of("SSL_CERT_FILE", trust.bundle().toString());
      case PYTHON -> Map.of("AWS_CA_BUNDLE", trust.bundle().toString());
    };
  }
}
