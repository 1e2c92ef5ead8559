package expressguard.ownership;

import expressguard.event.Principal;

/** Who holds a field. */
public sealed interface Manager {

  /** Express Mode, by an Express call or by its own work. */
  record Express() implements Manager {}

  /** Whoever called an API directly; sessions of one role are one manager. */
  record Direct(Principal principal) implements Manager {}

  /** An AWS service's own work, such as scaling. */
  record Aws(String service) implements Manager {}

  /** The word for it in reports, the same for the same manager. */
  default String word() {
    return switch (this) {
      case Express() -> "express";
      case Direct(var principal) -> "direct " + principal.id();
      case Aws(var service) -> "aws " + service;
    };
  }
}
