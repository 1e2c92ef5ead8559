package expressguard.lambda.log.json;

import org.apache.logging.log4j.spi.LoggerContextFactory;
import org.apache.logging.log4j.spi.Provider;

/**
 * Offers these loggers to Log4j, which finds the provider by itself ({@code META-INF/services}).
 * Log4j's own implementation can far more than a function needs, and takes several times as long to
 * start; that would be a good part of the time until a first verdict.
 */
public final class LineProvider extends Provider {

  /** Over Log4j's own, should that be on the class path as well. */
  private static final int PRIORITY = 20;

  public LineProvider() {
    super(PRIORITY, CURRENT_VERSION);
  }

  @Override
  public LoggerContextFactory getLoggerContextFactory() {
    return new LineContexts();
  }
}
