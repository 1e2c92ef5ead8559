package expressguard.function.sweep.inventory;

import expressguard.aws.Asked;
import expressguard.aws.Described;
import expressguard.aws.Refusal;
import expressguard.event.Data;
import expressguard.function.sweep.Budget;
import expressguard.function.sweep.Count;
import expressguard.function.sweep.Task;
import expressguard.function.sweep.message.Messages;
import expressguard.function.sweep.message.Outlet;
import expressguard.inventory.ExpressService;
import expressguard.lambda.log.Line;
import java.util.ArrayList;
import java.util.List;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * Describes every Express service anew: hands the descriptions in, and has the tags of each
 * compared. A service that cannot be described keeps no other from it.
 */
public final class InventoryTask implements Task {

  private static final Logger LOG = LogManager.getLogger(InventoryTask.class);

  private final Services services;
  private final Outlet intake;
  private final TagCheck tags;

  public InventoryTask(Services services, Outlet intake, TagCheck tags) {
    this.services = services;
    this.intake = intake;
    this.tags = tags;
  }

  @Override
  public String name() {
    return "inventory";
  }

  @Override
  public Progress run(Budget budget) {
    return switch (services.arns()) {
      case Asked.Answered<List<String>>(var arns) -> described(arns, budget);
      case Asked.Refused<List<String>>(var refusal) -> {
        tell("Express services could not be listed", "", refusal);
        yield Progress.failure();
      }
    };
  }

  private Progress described(List<String> arns, Budget budget) {
    Count count = new Count(arns.size());
    List<Data> outputs = new ArrayList<>();
    List<ExpressService> found = new ArrayList<>();
    for (String arn : arns) {
      if (!budget.isLeft()) {
        break;
      }
      switch (services.one(arn)) {
        case Asked.Answered<Described>(var one) -> {
          one.outputs().forEach(output -> outputs.add(Bare.of(output)));
          found.addAll(one.inventory().services());
          count.done();
        }
        case Asked.Refused<Described>(var refusal) -> {
          tell("an Express service could not be described", arn, refusal);
          count.failed();
        }
      }
    }
    int refused = intake.send(Messages.described(outputs));
    tags.compare(found);
    return refused == 0 ? count.progress() : Progress.failure();
  }

  private static void tell(String what, String service, Refusal refusal) {
    LOG.warn(Line.of(what).with("service", service).with("why", refusal.message()));
  }
}
