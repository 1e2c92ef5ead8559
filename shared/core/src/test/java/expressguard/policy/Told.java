package expressguard.policy;

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
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A conflict as a story tells it: what is not said is an ordinary direct change in prod. */
public record Told(
    Kind kind,
    Severity severity,
    Fate fate,
    Basis basis,
    String service,
    List<String> affects,
    List<String> fields,
    Principal principal,
    Optional<Vehicle> vehicle) {

  public static final String ACCOUNT = "111122223333";
  public static final Instant NOON = Instant.parse("2026-11-18T12:00:00Z");

  public static Told change() {
    return new Told(
        Kind.OVERWRITTEN,
        Severity.HIGH,
        new Fate.OverwriteAlways(),
        Basis.DOCUMENTED,
        "prod/web",
        List.of(),
        List.of("actions"),
        role("arn:aws:iam::111122223333:role/tools/weight-sync", "anna"),
        Optional.of(Vehicle.TERRAFORM));
  }

  public static Principal role(String arn, String session) {
    return new Principal.AssumedRole(ACCOUNT, arn, session);
  }

  public Told of(Kind other) {
    return new Told(other, severity, fate, basis, service, affects, fields, principal, vehicle);
  }

  public Told graded(Severity other) {
    return new Told(kind, other, fate, basis, service, affects, fields, principal, vehicle);
  }

  public Told fate(Fate other, Basis known) {
    return new Told(kind, severity, other, known, service, affects, fields, principal, vehicle);
  }

  public Told on(String other, String... alsoAffected) {
    return new Told(
        kind, severity, fate, basis, other, List.of(alsoAffected), fields, principal, vehicle);
  }

  public Told changing(String... others) {
    return new Told(
        kind, severity, fate, basis, service, affects, List.of(others), principal, vehicle);
  }

  public Told by(Principal other) {
    return new Told(kind, severity, fate, basis, service, affects, fields, other, vehicle);
  }

  public Told with(Optional<Vehicle> other) {
    return new Told(kind, severity, fate, basis, service, affects, fields, principal, other);
  }

  public Conflict conflict() {
    var key = new EventKey("elasticloadbalancing.amazonaws.com", "ModifyRule");
    return new Conflict(
        kind,
        severity,
        new Status.Open(),
        service(service),
        new Cause(List.of("e-1"), List.of(key), NOON, principal, vehicle),
        fields.stream().map(this::change).toList(),
        affects.stream().map(Told::service).toList(),
        List.of());
  }

  private FieldChange change(String field) {
    return new FieldChange(
        Slot.RULE,
        new ResourceId(ResourceType.RULE, ACCOUNT, "eu-central-1", "app/alb/1/2/3"),
        field,
        Optional.empty(),
        FieldValue.shown("new"),
        fate,
        basis,
        "a story");
  }

  private static ResourceId service(String name) {
    return new ResourceId(ResourceType.SERVICE, ACCOUNT, "eu-central-1", name);
  }
}
