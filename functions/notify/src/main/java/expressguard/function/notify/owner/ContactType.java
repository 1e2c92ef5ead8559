package expressguard.function.notify.owner;

import java.util.Locale;

/** The alternate contacts of an account that may answer for a service. */
public enum ContactType {
  OPERATIONS,
  SECURITY;

  /** The word for it in settings and messages. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
