package expressguard.function.sweep.inventory;

import expressguard.aws.Asked;
import expressguard.aws.Described;
import expressguard.aws.ExpressServices;
import java.util.List;

/** Express services as ECS describes them. */
public final class EcsServices implements Services {

  private final ExpressServices services;

  public EcsServices(ExpressServices services) {
    this.services = services;
  }

  @Override
  public Asked<List<String>> arns() {
    return services.arns();
  }

  @Override
  public Asked<Described> one(String arn) {
    return services.one(arn);
  }
}
