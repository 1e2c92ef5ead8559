package expressguard.function.notify.owner;

import expressguard.lambda.log.Fault;
import expressguard.lambda.log.Line;
import java.util.Optional;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.account.AccountClient;
import software.amazon.awssdk.services.account.model.ResourceNotFoundException;

/** The alternate contacts of the account that the function runs in. */
public final class AccountContacts implements Contacts {

  private static final Logger LOG = LogManager.getLogger(AccountContacts.class);

  private final AccountClient account;

  public AccountContacts(AccountClient account) {
    this.account = account;
  }

  @Override
  public Optional<String> name(ContactType type) throws UnknownOwnerException {
    try {
      return Optional.ofNullable(
              account
                  .getAlternateContact(get -> get.alternateContactType(type.name()))
                  .alternateContact())
          .map(contact -> contact.name())
          .filter(name -> !name.isBlank());
    } catch (ResourceNotFoundException e) {
      return Optional.empty();
    } catch (SdkException e) {
      LOG.warn(Line.of("owner cannot be read").with("why", Fault.text(e)));
      throw new UnknownOwnerException(
          "the " + type.word() + " contact of the account cannot be read");
    }
  }
}
