package expressguard.lambda.log.json;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.Marker;
import org.apache.logging.log4j.ThreadContext;
import org.apache.logging.log4j.message.Message;
import org.apache.logging.log4j.message.MessageFactory;
import org.apache.logging.log4j.simple.SimpleLogger;
import org.apache.logging.log4j.util.PropertiesUtil;

/**
 * A logger that hands each event as a line to Lambda, which keeps it whole and knows its level.
 * What is enabled is decided by the logger that Log4j's interface brings.
 */
final class LineLogger extends SimpleLogger {

  private static final long serialVersionUID = 1L;

  LineLogger(String name, Level level, MessageFactory messages) {
    super(
        name,
        level,
        false,
        false,
        false,
        false,
        "",
        messages,
        PropertiesUtil.getProperties(),
        System.err);
  }

  @Override
  public void logMessage(
      String caller, Level level, Marker marker, Message message, Throwable thrown) {
    byte[] line =
        new LineJson(
                Instant.now(),
                level,
                getName(),
                Optional.ofNullable(ThreadContext.get("AWSRequestId")),
                message,
                Optional.ofNullable(thrown))
            .line();
    LambdaRuntime.getLogger()
        .log(new String(line, StandardCharsets.UTF_8) + "\n", LogLevel.valueOf(level.name()));
  }
}
