package expressguard.function.sweep.inventory;

import expressguard.aws.Asked;
import expressguard.aws.Described;
import java.util.List;

/** The Express services of the account and Region. */
public interface Services {

  /** Their ARNs. */
  Asked<List<String>> arns();

  /** One of them, with its resources and tags. */
  Asked<Described> one(String arn);
}
