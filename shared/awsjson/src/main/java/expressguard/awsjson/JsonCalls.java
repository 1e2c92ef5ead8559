package expressguard.awsjson;

/** Makes calls of AWS in its JSON protocols. */
@FunctionalInterface
public interface JsonCalls {

  /**
   * Makes a call, as often as it takes. All attempts carry the same body, so a token in it makes
   * them one call for the service.
   *
   * @param operation as the API reference writes it
   * @param body the request in JSON
   * @return the answer in JSON
   * @throws software.amazon.awssdk.awscore.exception.AwsServiceException when the service refuses;
   *     with its code, status and request id
   * @throws software.amazon.awssdk.core.exception.SdkClientException when there is no answer: the
   *     call may have been carried out
   */
  byte[] call(JsonService service, String operation, byte[] body);
}
