package expressguard.policyfile;

import expressguard.conflict.Kind;
import expressguard.event.Arn;
import expressguard.policy.Waiver;
import expressguard.policy.match.Glob;
import expressguard.policyfile.yaml.Mapping;
import expressguard.policyfile.yaml.Mapping.Shape;
import expressguard.policyfile.yaml.Quote;
import expressguard.policyfile.yaml.Value;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads one waiver; nothing about it has a default, so that none is given by accident. */
final class WaiverReader {

  private static final Shape SHAPE =
      new Shape(
          "a waiver",
          List.of("name", "principal", "service", "owner", "reason", "expires"),
          List.of("kinds", "fields"));

  private final Instant now;

  WaiverReader(Instant now) {
    this.now = now;
  }

  Optional<Waiver> waiver(Value value) {
    return value.mapping(SHAPE).flatMap(this::waiver);
  }

  private Optional<Waiver> waiver(Mapping waiver) {
    Optional<String> name = text(waiver, "name");
    Optional<String> principal = waiver.at("principal").flatMap(WaiverReader::principal);
    Optional<Glob> service = waiver.at("service").flatMap(Reading::glob);
    Optional<String> owner = text(waiver, "owner");
    Optional<String> reason = text(waiver, "reason");
    Optional<Instant> expires = waiver.at("expires").flatMap(this::expires);
    Set<Kind> kinds = kinds(waiver);
    List<Glob> fields = fields(waiver);
    if (Stream.of(name, principal, service, owner, reason, expires).anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    return Optional.of(
        new Waiver(
            name.orElseThrow(),
            principal.orElseThrow(),
            service.orElseThrow(),
            kinds,
            fields,
            owner.orElseThrow(),
            reason.orElseThrow(),
            expires.orElseThrow()));
  }

  private static Set<Kind> kinds(Mapping waiver) {
    return waiver.at("kinds").map(list -> Reading.words(list, Vocabulary.KINDS)).orElse(Set.of());
  }

  private static List<Glob> fields(Mapping waiver) {
    return waiver.at("fields").map(Reading::globs).orElse(List.of());
  }

  private static Optional<String> text(Mapping waiver, String key) {
    return waiver.at(key).flatMap(Value::text);
  }

  private Optional<Instant> expires(Value value) {
    Optional<Instant> expires = Reading.moment(value);
    expires
        .filter(end -> !now.isBefore(end))
        .ifPresent(end -> value.warning("the waiver expired on " + end + "; renew or remove it"));
    return expires;
  }

  /** The ARN of one role or user, in full. */
  private static Optional<String> principal(Value value) {
    return value.text().flatMap(text -> principal(value, text));
  }

  private static Optional<String> principal(Value value, String text) {
    if (text.contains("*") || text.contains("?")) {
      return value.failed("a waiver is for one role or user: write its ARN without `*` and `?`");
    }
    if (text.contains(":assumed-role/")) {
      return value.failed(
          Quote.of(text) + " is a session, named by whoever opens it; write the ARN of its role");
    }
    return Arn.parse(text).filter(WaiverReader::isRoleOrUser).isPresent()
        ? Optional.of(text)
        : value.failed(
            Quote.of(text)
                + " is no role or user; write it as in `arn:aws:iam::111122223333:role/deploy`");
  }

  private static boolean isRoleOrUser(Arn arn) {
    return arn.service().equals("iam")
        && arn.region().isEmpty()
        && arn.account().matches("\\d{12}")
        && arn.resource().matches("(role|user)/.+");
  }
}
