package expressguard.preflight.built;

import expressguard.catalog.FieldValue;
import expressguard.catalog.FieldWrite;
import expressguard.catalog.Fields;
import expressguard.history.Adoption;
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
public record SentBefore(SortedMap<String, FieldValue> parameters) {

  static final String PORT = "primaryContainer.containerPort";
  private static final String PORT_OF_MAIN =
      Fields.container(Fields.MAIN, "portMappings[0].containerPort");

  public static SentBefore of(History history) {
    SentBefore before = new SentBefore(new TreeMap<>());
    for (Step step : history.steps()) {
      if (step.isExpressCall()) {
        before.add(ExpressCalls.stated(step), Adoption.of(history, step));
      }
    }
    return before;
  }

  /** Of a task definition of one's own nobody says whether Express Mode takes over its port. */
  private void add(List<FieldWrite> sent, Optional<Adoption> given) {
    if (port(sent, given).mayMove()) {
      parameters.remove(PORT);
    }
    sent.forEach(one -> parameters.put(one.field(), one.value()));
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
   * Whether an update moves the container port, by its parameter or by a task definition that has
   * another one.
   *
   * @param given the task definition that the update names
   */
  public Movement port(Collection<FieldWrite> sent, Optional<Adoption> given) {
    Movement asked = movement(sent, PORT);
    return asked == Movement.NOT_SENT && given.isPresent() && !hasPort(given.get())
        ? Movement.UNCLEAR
        : asked;
  }

  private boolean hasPort(Adoption given) {
    Optional<FieldValue> before = Optional.ofNullable(parameters.get(PORT));
    return before.isPresent()
        && given.registration().stream()
            .flatMap(registration -> registration.fields().stream())
            .anyMatch(
                write -> write.field().equals(PORT_OF_MAIN) && before.get().equals(write.value()));
  }

  /**
   * Whether an update sends every value of some parameters as it was sent before; what Express Mode
   * builds from them is then the same too. No parameter at all repeats nothing new: what every
   * deployment writes is Express Mode's own.
   */
  public boolean isRepeatedBy(Collection<FieldWrite> sent, List<String> names) {
    return sent.stream()
        .filter(one -> names.stream().anyMatch(name -> ParameterRow.covers(name, one.field())))
        .allMatch(one ->
            Optional.ofNullable(parameters.get(one.field()))
                .filter(one.value()::equals)
                .isPresent());
  }
}
