package expressguard.lambda.log.json;

import java.util.Optional;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.message.MessageFactory;
import org.apache.logging.log4j.message.ParameterizedMessageFactory;
import org.apache.logging.log4j.spi.ExtendedLogger;
import org.apache.logging.log4j.spi.LoggerContext;
import org.apache.logging.log4j.spi.LoggerRegistry;

/** Of the guard's own loggers INFO and more is told, of all others what they warn of. */
final class LineContext implements LoggerContext {

  private static final String OWN = "expressguard";

  private final LoggerRegistry<ExtendedLogger> loggers = new LoggerRegistry<>();

  @Override
  public ExtendedLogger getLogger(String name) {
    return getLogger(name, ParameterizedMessageFactory.INSTANCE);
  }

  @Override
  public ExtendedLogger getLogger(String name, MessageFactory messages) {
    return Optional.ofNullable(loggers.getLogger(name, messages))
        .orElseGet(() -> made(name, messages));
  }

  private ExtendedLogger made(String name, MessageFactory messages) {
    Level level = name.startsWith(OWN) ? Level.INFO : Level.WARN;
    ExtendedLogger logger = new LineLogger(name, level, messages);
    loggers.putIfAbsent(name, messages, logger);
    return logger;
  }

  @Override
  public LoggerRegistry<ExtendedLogger> getLoggerRegistry() {
    return loggers;
  }

  @Override
  public boolean hasLogger(String name) {
    return loggers.hasLogger(name, ParameterizedMessageFactory.INSTANCE);
  }

  @Override
  public boolean hasLogger(String name, MessageFactory messages) {
    return loggers.hasLogger(name, messages);
  }

  @Override
  public boolean hasLogger(String name, Class<? extends MessageFactory> messages) {
    return loggers.hasLogger(name, messages);
  }

  @Override
  public Object getExternalContext() {
    return this;
  }
}
