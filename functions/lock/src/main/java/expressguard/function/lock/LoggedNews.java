package expressguard.function.lock;

import expressguard.function.lock.record.LockRecord;
import expressguard.inventory.ResourceId;
import expressguard.lambda.log.Line;
import expressguard.lock.LockTag;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** Tells in the log, for whoever looks after the guard. */
final class LoggedNews implements LockNews {

  private static final Logger LOG = LogManager.getLogger(LoggedNews.class);

  @Override
  public void changed(LockRecord record, String detail) {
    Line line =
        Line.of("lock")
            .with("service", record.service().toString())
            .with("decision", record.locks() ? "lock" : "release")
            .with("version", record.version())
            .with("tag", record.tag().map(LockTag::text).orElse(""))
            .with("state", record.carried().name())
            .with("meaning", record.carried().text())
            .with("detail", detail);
    if (record.carried().asDecided()) {
      LOG.info(line);
    } else {
      LOG.error(line);
    }
  }

  @Override
  public void elsewhere(ResourceId service, Home home) {
    LOG.error(
        Line.of("lock refused, the service is of another account or Region")
            .with("service", service.toString())
            .with("account", home.account())
            .with("region", home.region()));
  }

  @Override
  public void restless(ResourceId service, int rounds) {
    LOG.warn(
        Line.of("lock moved on in every round, comes again")
            .with("service", service.toString())
            .with("rounds", rounds));
  }
}
