package expressguard.detect.lock;

import static expressguard.conflict.Kind.BREAK_GLASS_USED;
import static expressguard.conflict.Kind.LOCK_NOT_EFFECTIVE;
import static expressguard.conflict.Kind.LOCK_TAMPERED;
import static expressguard.detect.lock.LockedService.BREAK_GLASS;
import static expressguard.detect.lock.LockedService.OTHER;
import static expressguard.detect.lock.LockedService.WEB;
import static org.assertj.core.api.Assertions.assertThat;

import expressguard.catalog.Calls;
import expressguard.conflict.Conflict;
import expressguard.conflict.Kind;
import expressguard.conflict.Severity;
import expressguard.conflict.Status;
import expressguard.finding.Finding;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the break-glass role does to a locked service is told once, by its own name. */
final class BreakGlassTest {

  private static final Kind[] LOCK = {BREAK_GLASS_USED, LOCK_NOT_EFFECTIVE, LOCK_TAMPERED};

  private final LockedService service = new LockedService(Set.of(BREAK_GLASS));

  private static Calls update() {
    return Calls.of("ecs", "UpdateExpressGatewayService", "serviceArn", WEB, "cpu", "512");
  }

  private static Calls untag(String key) {
    return Calls.of("ecs", "UntagResource", "resourceArn", WEB, "tagKeys", Calls.list(key));
  }

  private static List<Kind> kinds(LockedService service) {
    return service.conflicts(LOCK).stream().map(Conflict::kind).toList();
  }

  @Test
  void an_update_of_a_locked_service_is_high_and_leaves_the_lock() {
    List<Finding> told =
        service.locked().by(BREAK_GLASS, update()).by(OTHER, update()).findings(LOCK);

    assertThat(told)
        .extracting(finding -> finding.conflict().kind())
        .containsExactly(BREAK_GLASS_USED, LOCK_NOT_EFFECTIVE);
    assertThat(told.getFirst().conflict().severity()).isEqualTo(Severity.HIGH);
    assertThat(told.getFirst().conflict().status()).isInstanceOf(Status.Open.class);
    assertThat(told.getFirst().summary())
        .contains("called `UpdateExpressGatewayService` of `default/web` as the break-glass role")
        .contains("it went through on a locked service, and the lock stays");
  }

  @Test
  void a_deletion_counts_as_an_update_does() {
    Calls deletion = Calls.of("ecs", "DeleteExpressGatewayService", "serviceArn", WEB);

    assertThat(service.locked().by(BREAK_GLASS, deletion).conflicts(LOCK))
        .singleElement()
        .satisfies(told -> {
          assertThat(told.kind()).isEqualTo(BREAK_GLASS_USED);
          assertThat(told.status()).isInstanceOf(Status.Open.class);
        });
  }

  @Test
  void an_edit_of_the_guards_tags_is_told_once_and_over_when_the_guard_sets_its_tag() {
    service.locked().by(BREAK_GLASS, untag("express-guard:lock"));
    assertThat(kinds(service)).containsExactly(BREAK_GLASS_USED);
    assertThat(service.conflicts(LOCK).getFirst().status()).isInstanceOf(Status.Open.class);

    assertThat(service.locked().conflicts(LOCK).getFirst().status())
        .isInstanceOf(Status.Closed.class);
  }

  @Test
  void it_says_to_write_down_who_it_was_and_to_order_an_exception() {
    Finding told =
        service.locked().by(BREAK_GLASS, untag("Express-Guard:Lock")).findings(LOCK).getFirst();

    assertThat(told.waysOut().keep()).startsWith("If it was an emergency");
    assertThat(told.waysOut().align()).contains("`guard unlock`");
  }

  @Test
  void a_role_of_the_same_name_in_another_path_is_somebody_else() {
    assertThat(kinds(service.locked().by(OTHER, update()))).containsExactly(LOCK_NOT_EFFECTIVE);
  }

  @Test
  void a_role_that_the_guard_was_not_told_of_is_told_as_anybody() {
    LockedService untold = new LockedService(Set.of());

    assertThat(kinds(untold.locked().by(BREAK_GLASS, update())))
        .containsExactly(LOCK_NOT_EFFECTIVE);
    assertThat(kinds(untold.by(BREAK_GLASS, untag("express-guard:lock"))))
        .containsExactly(LOCK_NOT_EFFECTIVE, LOCK_TAMPERED);
  }

  @Test
  void a_refused_call_opened_nothing() {
    assertThat(kinds(service.locked().refused(BREAK_GLASS, untag("express-guard:lock"))))
        .containsExactly(LOCK_TAMPERED);
  }

  @Test
  void nothing_is_told_where_no_lock_is() {
    assertThat(kinds(service.by(BREAK_GLASS, update()).by(BREAK_GLASS, untag("team")))).isEmpty();
  }
}
