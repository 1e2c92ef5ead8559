package expressguard.function.notify.owner;

import expressguard.bus.BusMessage;
import expressguard.bus.LockNotice;
import expressguard.bus.Notice;
import expressguard.bus.Particulars;
import expressguard.guard.GuardStack;
import expressguard.inventory.ResourceId;
import expressguard.inventory.ResourceType;
import expressguard.message.Addressee;
import expressguard.message.Owner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds who answers for a service; the first of these that names somebody: the service's tag, its
 * cluster's, the account's contact, whoever made the change. What cannot be read is passed over and
 * told, since somebody else may have been named there.
 */
public final class OwnerChain {

  private final Tags tags;
  private final Contacts contacts;

  public OwnerChain(Tags tags, Contacts contacts) {
    this.tags = tags;
    this.contacts = contacts;
  }

  /**
   * The owner of a notice's service, and what could not be asked.
   *
   * @param key the tag that names owners
   * @param contact whom to ask when no tag does; empty for nobody
   */
  public Addressee of(BusMessage notice, String key, Optional<ContactType> contact) {
    List<String> doubts = new ArrayList<>();
    Owner owner =
        serviceTag(notice, key, doubts)
            .or(() -> clusterTag(notice, key, doubts))
            .or(() -> contact.flatMap(type -> contact(notice, key, type, doubts)))
            .or(() -> actor(notice))
            .orElseGet(() -> new Owner.Nobody(key));
    return new Addressee(owner, doubts);
  }

  /** The notice has the tags as last described; what it does not have is read. */
  private Optional<Owner> serviceTag(BusMessage notice, String key, List<String> doubts) {
    return Optional.ofNullable(notice.tags().get(key))
        .filter(value -> !value.isBlank())
        .or(() -> isGuard(notice) ? Optional.empty() : read(notice.service(), key, doubts))
        .map(name -> new Owner.ServiceTag(key, name));
  }

  /** The guard itself has no tags that name an owner: the account's contact answers for it. */
  private static boolean isGuard(BusMessage notice) {
    return GuardStack.is(notice.service());
  }

  private Optional<Owner> clusterTag(BusMessage notice, String key, List<String> doubts) {
    ResourceId service = notice.service();
    int slash = service.name().indexOf('/');
    if (slash <= 0) {
      return Optional.empty();
    }
    String name = service.name().substring(0, slash);
    ResourceId cluster =
        new ResourceId(ResourceType.CLUSTER, service.account(), service.region(), name);
    return read(cluster, key, doubts).map(owner -> new Owner.ClusterTag(key, owner, name));
  }

  private Optional<String> read(ResourceId resource, String key, List<String> doubts) {
    try {
      return tags.value(resource, key);
    } catch (UnknownOwnerException e) {
      doubts.add(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private Optional<Owner> contact(
      BusMessage notice, String key, ContactType type, List<String> doubts) {
    try {
      return contacts
          .name(type)
          .map(
              name -> new Owner.AccountContact(key, name, type.word(), notice.service().account()));
    } catch (UnknownOwnerException e) {
      doubts.add(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /** Somebody with an ARN who called by himself; Express Mode and AWS services own nothing. */
  private static Optional<Owner> actor(BusMessage message) {
    return particulars(message)
        .filter(told -> told.principal().startsWith("arn:") && !told.vehicle().isEmpty())
        .map(Particulars::who)
        .map(Owner.Actor::new);
  }

  private static Optional<Particulars> particulars(BusMessage message) {
    return switch (message) {
      case Notice notice -> notice.particulars();
      case LockNotice _ -> Optional.empty();
    };
  }
}
