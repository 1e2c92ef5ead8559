package expressguard.preflight;

import expressguard.catalog.FieldValue;
import expressguard.catalog.FieldWrite;
import expressguard.history.ExpressCalls;
import expressguard.history.History;
import expressguard.history.Step;
import expressguard.ownership.ParameterRow;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The parameters of the Express calls so far, each as it was sent last. */
record SentBefore(SortedMap<String, FieldValue> parameters) {

  static SentBefore of(History history) {
    SortedMap<String, FieldValue> parameters = new TreeMap<>();
    for (Step step : history.steps()) {
      if (step.isExpressCall()) {
        ExpressCalls.stated(step).forEach(sent -> parameters.put(sent.field(), sent.value()));
      }
    }
    return new SentBefore(parameters);
  }

  /** Whether an update gives a parameter another value than the last one. */
  Movement movement(Collection<FieldWrite> sent, String name) {
    return sent.stream()
        .filter(one -> one.field().equals(name))
        .map(one -> movement(one, Optional.ofNullable(parameters.get(name))))
        .findFirst()
        .orElse(Movement.NOT_SENT);
  }

  private static Movement movement(FieldWrite sent, Optional<FieldValue> before) {
    return before
        .map(value -> value.equals(sent.value()) ? Movement.REPEATED : Movement.MOVED)
        .orElse(Movement.UNCLEAR);
  }

  /**
   * Whether an update sends every value of some parameters as it was sent before; what Express Mode
   * builds from them is then the same too. No parameter at all repeats nothing new: what every
   * deployment writes is Express Mode's own.
   */
  boolean isRepeatedBy(Collection<FieldWrite> sent, List<String> names) {
    return sent.stream()
        .filter(one -> names.stream().anyMatch(name -> ParameterRow.covers(name, one.field())))
        .allMatch(one ->
            Optional.ofNullable(parameters.get(one.field()))
                .filter(one.value()::equals)
                .isPresent());
  }
}
