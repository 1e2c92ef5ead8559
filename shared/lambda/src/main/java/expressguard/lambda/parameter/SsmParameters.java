package expressguard.lambda.parameter;

import expressguard.lambda.log.Fault;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;

/** The Parameter Store of AWS Systems Manager. */
public final class SsmParameters implements Parameters {

  private final SsmClient ssm;

  public SsmParameters(SsmClient ssm) {
    this.ssm = ssm;
  }

  @Override
  public String text(String name) {
    try {
      return ssm.getParameter(get -> get.name(name).withDecryption(true)).parameter().value();
    } catch (ParameterNotFoundException e) {
      throw new UnreadableParameterException(name, "there is none");
    } catch (SdkException e) {
      throw new UnreadableParameterException(name, Fault.text(e));
    }
  }
}
