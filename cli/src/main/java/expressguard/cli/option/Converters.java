package expressguard.cli.option;

import expressguard.cli.render.ChannelForm;
import expressguard.cli.screen.ColorWhen;
import expressguard.conflict.Severity;
import expressguard.policy.match.Glob;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How the values of options are read. */
public final class Converters {

  private static final int MOST_THREADS = 256;

  private Converters() {}

  /** Teaches a command and all its subcommands. */
  public static void register(CommandLine command) {
    command.registerConverter(OutputForm.class, WordConverter.of("form", OutputForm.class));
    command.registerConverter(ColorWhen.class, WordConverter.of("choice", ColorWhen.class));
    command.registerConverter(Severity.class, WordConverter.of("severity", Severity.class));
    command.registerConverter(ChannelForm.class, WordConverter.of("channel", ChannelForm.class));
    command.registerConverter(Moment.class, Moment::parse);
    command.registerConverter(Glob.class, Converters::glob);
  }

  private static Glob glob(String pattern) {
    try {
      return new Glob(pattern);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(String.valueOf(e.getMessage()));
    }
  }

  /** Reads a number of threads. */
  public static final class Threads implements ITypeConverter<Integer> {

    @Override
    public Integer convert(String text) {
      if (text.matches("[0-9]{1,4}")) {
        int threads = Integer.parseInt(text);
        if (threads >= 1 && threads <= MOST_THREADS) {
          return threads;
        }
      }
      throw new TypeConversionException(
          "`" + text + "` is no number of threads; give one from 1 to " + MOST_THREADS);
    }
  }
}
