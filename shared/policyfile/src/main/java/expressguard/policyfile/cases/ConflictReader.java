package expressguard.policyfile.cases;

import expressguard.catalog.FieldValue;
import expressguard.classify.Vehicle;
import expressguard.conflict.Cause;
import expressguard.conflict.Conflict;
import expressguard.conflict.FieldChange;
import expressguard.conflict.Kind;
import expressguard.conflict.Severity;
import expressguard.conflict.Status;
import expressguard.event.Basis;
import expressguard.event.EventKey;
import expressguard.event.Principal;
import expressguard.fate.Fate;
import expressguard.inventory.ResourceId;
import expressguard.inventory.ResourceType;
import expressguard.inventory.Slot;
import expressguard.policy.match.FateName;
import expressguard.policyfile.Reading;
import expressguard.policyfile.Vocabulary;
import expressguard.policyfile.yaml.Mapping;
import expressguard.policyfile.yaml.Mapping.Shape;
import expressguard.policyfile.yaml.Value;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Reads a told conflict. What a policy can ask for is told; the rest, such as which API was called,
 * is filled in, and no policy can see it.
 */
final class ConflictReader {

  private static final Shape SHAPE =
      new Shape(
          "a test's `conflict`",
          List.of("kind", "fate", "service", "at"),
          List.of("severity", "basis", "account", "principal", "vehicle", "fields", "affects"));

  private static final String REGION = "us-east-1";
  private static final String TOLD = "told by a test";

  private ConflictReader() {}

  static Optional<Conflict> conflict(Value value) {
    return value.mapping(SHAPE).flatMap(ConflictReader::conflict);
  }

  private static Optional<Conflict> conflict(Mapping told) {
    Optional<Kind> kind = told.at("kind").flatMap(value -> value.word(Vocabulary.KINDS));
    Optional<Severity> severity = severity(told);
    String account = told.at("account").flatMap(Value::textOrDigits).orElse("111122223333");
    Optional<String> service = told.at("service").flatMap(Value::text);
    List<ResourceId> affects = affects(told, account);
    Optional<Cause> cause = cause(told, account);
    List<FieldChange> changes = changes(told, account);
    if (kind.isEmpty() || service.isEmpty() || cause.isEmpty() || changes.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Conflict(
            kind.get(),
            severity.orElse(kind.get().floor()),
            new Status.Open(),
            service(account, service.get()),
            cause.get(),
            changes,
            affects,
            List.of()));
  }

  private static Optional<Severity> severity(Mapping told) {
    return told.at("severity").flatMap(value -> value.word(Vocabulary.SEVERITIES));
  }

  private static Optional<Cause> cause(Mapping told, String account) {
    Principal principal =
        told.at("principal")
            .flatMap(PrincipalReader::principal)
            .orElse(new Principal.Unknown(account, ""));
    Optional<Vehicle> vehicle =
        told.at("vehicle").flatMap(value -> value.word(Vocabulary.VEHICLES));
    Optional<Instant> at = told.at("at").flatMap(Reading::moment);
    return at.map(when ->
        new Cause(List.of(TOLD), List.of(new EventKey(TOLD, TOLD)), when, principal, vehicle));
  }

  /** Without a field that matters to the case there is one, since every conflict has one. */
  private static List<FieldChange> changes(Mapping told, String account) {
    Optional<FateName> fate = told.at("fate").flatMap(value -> value.word(Vocabulary.FATES));
    Basis basis =
        told.at("basis").flatMap(value -> value.word(Vocabulary.BASES)).orElse(Basis.DOCUMENTED);
    List<String> fields =
        told.at("fields").map(Reading::texts).filter(f -> !f.isEmpty()).orElse(List.of("field"));
    return fate.map(known ->
            fields.stream().map(field -> change(account, field, known.fate(), basis)).toList())
        .orElse(List.of());
  }

  private static FieldChange change(String account, String field, Fate fate, Basis basis) {
    return new FieldChange(
        Slot.NEIGHBOUR,
        new ResourceId(ResourceType.OTHER, account, REGION, TOLD),
        field,
        Optional.empty(),
        new FieldValue.Unknown(TOLD),
        fate,
        basis,
        TOLD);
  }

  private static List<ResourceId> affects(Mapping told, String account) {
    return told.at("affects").map(Reading::texts).orElse(List.of()).stream()
        .map(name -> service(account, name))
        .toList();
  }

  private static ResourceId service(String account, String name) {
    return new ResourceId(ResourceType.SERVICE, account, REGION, name);
  }
}
