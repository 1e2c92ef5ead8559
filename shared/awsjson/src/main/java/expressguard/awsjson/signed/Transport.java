package expressguard.awsjson.signed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpConfigurationOption;
import software.amazon.awssdk.http.SdkHttpService;
import software.amazon.awssdk.utils.AttributeMap;

/** What a function finds around it: a client of HTTP, and credentials. */
public final class Transport {

  /**
   * How many connections the JDK's own client keeps, where nobody has said. It keeps 5 by itself,
   * fewer than the ledger's requests at a time, and each one beyond them shakes hands anew.
   */
  private static final String KEPT = "8";

  /**
   * The Common Runtime's client makes a new connection while the last one is on its way back, each
   * with a handshake; the JDK's knows no such limit.
   */
  private static final int MOST_AT_A_TIME = 2;

  private Transport() {}

  /**
   * The client of HTTP that is on the class path.
   *
   * @param silence how long it waits for the next byte
   * @throws IllegalStateException when there is none
   */
  public static SdkHttpClient onClassPath(Duration silence) {
    System.getProperties().putIfAbsent("http.maxConnections", KEPT);
    return ServiceLoader.load(SdkHttpService.class, Transport.class.getClassLoader())
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "no client of HTTP is on the class path; add `url-connection-client`"))
        .createHttpClientBuilder()
        .buildWithDefaults(
            AttributeMap.builder()
                .put(SdkHttpConfigurationOption.READ_TIMEOUT, silence)
                .put(SdkHttpConfigurationOption.MAX_CONNECTIONS, MOST_AT_A_TIME)
                .build());
  }

  /**
   * The credentials of a function, in the SDK's own order and by its own providers. Lambda hands
   * them over in variables, and with SnapStart at an address that the environment names, since a
   * snapshot outlives them (AWS Lambda Developer Guide, "Improving startup performance with Lambda
   * SnapStart", credentials). Profiles, web identities and instances are not asked: a function has
   * none. Where there is no such address its provider is not made, which would load a parser.
   */
  static AwsCredentialsProvider credentials(Map<String, String> environment) {
    List<AwsCredentialsProvider> providers = new ArrayList<>();
    providers.add(SystemPropertyCredentialsProvider.create());
    providers.add(EnvironmentVariableCredentialsProvider.create());
    if (environment.containsKey("AWS_CONTAINER_CREDENTIALS_FULL_URI")
        || environment.containsKey("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI")) {
      providers.add(ContainerCredentialsProvider.create());
    }
    return AwsCredentialsProviderChain.builder().credentialsProviders(providers).build();
  }
}
