package expressguard.inventory;

/** A resource seen from one service that it belongs to, or that it acts on. */
public record Membership(ExpressService service, Link link) {

  public boolean sameService(Membership other) {
    return service.id().equals(other.service().id());
  }
}
