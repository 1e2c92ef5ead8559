package expressguard.policyfile;

import expressguard.classify.Vehicle;
import expressguard.conflict.Kind;
import expressguard.conflict.Severity;
import expressguard.event.Basis;
import expressguard.policy.Response;
import expressguard.policy.match.FateName;
import expressguard.policyfile.yaml.Words;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;

/** The closed lists of words that a policy is written in. */
public final class Vocabulary {

  public static final Words<Kind> KINDS = Words.of("kind", List.of(Kind.values()), Enum::name);
  public static final Words<FateName> FATES =
      Words.of("fate", List.of(FateName.values()), Enum::name);
  public static final Words<Severity> SEVERITIES =
      Words.of("severity", List.of(Severity.values()), Vocabulary::lower);
  public static final Words<Basis> BASES =
      Words.of("basis", List.of(Basis.values()), Vocabulary::lower);
  public static final Words<Vehicle> VEHICLES =
      Words.of("vehicle", List.of(Vehicle.values()), Vocabulary::lower);
  public static final Words<Response> RESPONSES =
      Words.of("response", List.of(Response.values()), Response::word);
  static final Words<DayOfWeek> DAYS =
      Words.of("day", List.of(DayOfWeek.values()), day -> lower(day).substring(0, 3));
  static final Words<WindowKind> WINDOW_KINDS =
      Words.of("kind of window", List.of(WindowKind.values()), Vocabulary::lower);

  /** The two kinds of windows. */
  enum WindowKind {
    FREEZE,
    ALLOW
  }

  private Vocabulary() {}

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
