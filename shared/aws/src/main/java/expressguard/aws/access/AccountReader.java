package expressguard.aws.access;

import expressguard.aws.Asked;
import expressguard.aws.Refusals;
import expressguard.aws.SdkData;
import expressguard.event.Data;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.iam.IamClient;

/** Asks IAM for every principal of the account and its policies, page by page. */
public final class AccountReader {

  private final IamClient iam;

  public AccountReader(IamClient iam) {
    this.iam = iam;
  }

  public Asked<List<Data>> details() {
    try {
      return new Asked.Answered<>(
          iam.getAccountAuthorizationDetailsPaginator(_ -> {}).stream().map(SdkData::of).toList());
    } catch (SdkException e) {
      return new Asked.Refused<>(Refusals.of(e, "iam:GetAccountAuthorizationDetails"));
    }
  }
}
