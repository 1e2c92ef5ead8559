package expressguard.lambda.memory;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.LambdaRuntime;

/**
 * The context of an invocation that Lambda did not make.
 *
 * @param getRemainingTimeInMillis what the function is told about its time, however long it takes
 */
public record LocalContext(String getAwsRequestId, int getRemainingTimeInMillis)
    implements Context {

  /** One with plenty of time. */
  public LocalContext() {
    this("00000000-0000-0000-0000-000000000000", 60_000);
  }

  @Override
  public String getLogGroupName() {
    return "local";
  }

  @Override
  public String getLogStreamName() {
    return "local";
  }

  @Override
  public String getFunctionName() {
    return "local";
  }

  @Override
  public String getFunctionVersion() {
    return "local";
  }

  @Override
  public String getInvokedFunctionArn() {
    return "local";
  }

  @Override
  @SuppressWarnings("NullAway") // as in Lambda, where nobody calls from a mobile SDK
  public CognitoIdentity getIdentity() {
    return null;
  }

  @Override
  @SuppressWarnings("NullAway") // as in Lambda, where nobody calls from a mobile SDK
  public ClientContext getClientContext() {
    return null;
  }

  @Override
  public int getMemoryLimitInMB() {
    return 512;
  }

  @Override
  public LambdaLogger getLogger() {
    return LambdaRuntime.getLogger();
  }
}
