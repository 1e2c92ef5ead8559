package expressguard.message;

import expressguard.guard.GuardStack;
import expressguard.inventory.ResourceId;

/** What a message is about: a service, or the guard itself, which is in no single Region. */
public final class Place {

  private Place() {}

  /** As a part of a sentence. */
  public static String of(ResourceId service) {
    return GuardStack.is(service)
        ? "the guard itself, account " + service.account()
        : "service `"
            + service.name()
            + "` in "
            + service.region()
            + ", account "
            + service.account();
  }

  /** As the heading of a part. */
  public static String heading(ResourceId service) {
    return GuardStack.is(service)
        ? "The guard itself, account " + service.account()
        : service.name() + ", " + service.region();
  }
}
