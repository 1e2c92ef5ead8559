package expressguard.function.notify.channel.webhook;

import expressguard.lambda.log.Fault;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/**
 * AWS Secrets Manager. A secret is read anew for each message, so that a new one counts at once.
 */
public final class ManagedSecrets implements Secrets {

  private final SecretsManagerClient client;

  public ManagedSecrets(SecretsManagerClient client) {
    this.client = client;
  }

  @Override
  public String text(String name) throws UnreadableSecretException {
    try {
      String text = client.getSecretValue(get -> get.secretId(name)).secretString();
      if (text == null) {
        throw new UnreadableSecretException("the secret `" + name + "` holds no text", false);
      }
      return text;
    } catch (ResourceNotFoundException e) {
      throw new UnreadableSecretException("there is no secret `" + name + "`", false);
    } catch (AwsServiceException e) {
      boolean passing = e.statusCode() >= 500 || e.isThrottlingException();
      throw new UnreadableSecretException(unread(name) + Fault.text(e), passing);
    } catch (SdkException e) {
      throw new UnreadableSecretException(unread(name) + Fault.text(e), true);
    }
  }

  private static String unread(String name) {
    return "the secret `" + name + "` cannot be read: ";
  }
}
