package expressguard.lambda.log.json;

import java.net.URI;
import org.apache.logging.log4j.spi.LoggerContext;
import org.apache.logging.log4j.spi.LoggerContextFactory;

/** A function has one context, whoever asks. */
final class LineContexts implements LoggerContextFactory {

  private final LoggerContext context = new LineContext();

  @Override
  public LoggerContext getContext(
      String caller, ClassLoader loader, Object external, boolean currentContext) {
    return context;
  }

  @Override
  public LoggerContext getContext(
      String caller,
      ClassLoader loader,
      Object external,
      boolean currentContext,
      URI configuration,
      String name) {
    return context;
  }

  @Override
  public void removeContext(LoggerContext removed) {}

  @Override
  public boolean isClassLoaderDependent() {
    return false;
  }
}
