package expressguard.simulator.express;

import expressguard.simulator.account.ApiException;
import expressguard.simulator.fleet.ExpressService;
import expressguard.simulator.provision.Removal;
import expressguard.simulator.rollout.Steps;

/**
 * DeleteExpressGatewayService: the service drains, its resources go one by one. A denied step
 * leaves it DRAINING (inferred; two infrastructure tools warn of it when the role loses its rights
 * early).
 */
final class Deletion {

  private final Workshop workshop;
  private final Removal removal;

  Deletion(Workshop workshop) {
    this.workshop = workshop;
    this.removal = new Removal(workshop.hand(), workshop.fleet(), workshop.ids());
  }

  ExpressService delete(String arn) {
    ExpressService service = workshop.fleet().get(arn);
    if (service.status().equals("INACTIVE")) {
      throw ApiException.of("ServiceNotActiveException", "Service was not ACTIVE.");
    }
    service
        .running()
        .ifPresent(
            rollout -> rollout.finish("STOPPED", "The service is deleted", workshop.hand().now()));
    become(service, "DRAINING", "");
    new Steps(workshop.timeline())
        .run(
            service,
            removal.steps(),
            () -> become(service, "INACTIVE", ""),
            reason -> become(service, "DRAINING", reason));
    return service;
  }

  private void become(ExpressService service, String status, String reason) {
    service.become(status, reason, workshop.hand().now());
  }
}
