package expressguard.awsjson.signed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Credentials as a function that was restored from a snapshot gets them. */
class CredentialsTest {

  private final Service service = new Service();

  @AfterEach
  void end() {
    service.close();
  }

  /** Prints the access key that a function would sign with; its environment is the process's. */
  static final class Asking {

    private Asking() {}

    public static void main(String[] arguments) {
      try {
        System.out.println(
            Transport.credentials(System.getenv()).resolveCredentials().accessKeyId());
      } catch (SdkClientException none) {
        System.out.println(none.getMessage());
      }
    }
  }

  @Test
  void a_snapshot_s_function_fetches_them_where_the_environment_says() throws Exception {
    service.thenAnswers(
        200,
        """
        {"AccessKeyId": "ASIAFETCHED", "SecretAccessKey": "secret", "Token": "token",
         "Expiration": "2999-01-01T00:00:00Z"}\
        """);
    ProcessBuilder asking = asking();
    asking
        .environment()
        .put("AWS_CONTAINER_CREDENTIALS_FULL_URI", service.address() + "/credentials");
    asking.environment().put("AWS_CONTAINER_AUTHORIZATION_TOKEN", "authorization");

    assertThat(printed(asking)).contains("ASIAFETCHED");
    assertThat(service.came().getFirst().headers().getFirst("Authorization"))
        .isEqualTo("authorization");
  }

  @Test
  void without_credentials_it_says_where_they_were_looked_for() throws Exception {
    assertThat(printed(asking())).contains("AWS_ACCESS_KEY_ID");
  }

  /** A process without any credentials. */
  private static ProcessBuilder asking() {
    ProcessBuilder asking =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Asking.class.getName()));
    asking.environment().remove("AWS_ACCESS_KEY_ID");
    asking.environment().remove("AWS_SECRET_ACCESS_KEY");
    asking.environment().remove("AWS_SESSION_TOKEN");
    asking.environment().remove("AWS_CONTAINER_CREDENTIALS_FULL_URI");
    asking.environment().remove("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI");
    return asking;
  }

  private static String printed(ProcessBuilder asking) throws InterruptedException {
    try {
      Process process = asking.redirectErrorStream(true).start();
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return printed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
