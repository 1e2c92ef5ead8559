package expressguard.standing;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.conflict.Kind;
import expressguard.conflict.Severity;
import expressguard.inventory.ResourceId;
import expressguard.policy.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class GuardTagsTest {

  private static final ResourceId SHOP = id("shop");

  private static ResourceId id(String name) {
    return ResourceId.ofArn("arn:aws:ecs:eu-west-1:111122223333:service/default/" + name)
        .orElseThrow();
  }

  private static Told told(String id, Severity severity, long version) {
    return new Told(
        id,
        "xt-" + id,
        Kind.OVERWRITE_PENDING,
        severity,
        true,
        new TreeSet<>(List.of(Response.ANNOTATE)),
        new TreeSet<>(),
        version,
        "digest",
        "somebody changed something");
  }

  private static Standing standing(Told... told) {
    SortedMap<String, Told> byId = new TreeMap<>();
    for (Told one : told) {
      byId.put(one.finding(), one);
    }
    return new Standing(SHOP, 12, byId);
  }

  @Test
  void a_service_without_findings_bears_no_tags() {
    assertThat(GuardTags.onService(standing())).isEmpty();
  }

  @Test
  void the_state_is_version_gravest_severity_and_number() {
    assertThat(
            GuardTags.onService(
                standing(told("xg-a", Severity.LOW, 3), told("xg-b", Severity.HIGH, 2))))
        .isEqualTo(
            Map.of("express-guard:state", "v3.HIGH.2", "express-guard:finding", "v3.xg-b.xg-a"));
  }

  @Test
  void the_findings_stand_gravest_first_behind_the_version_that_told_the_newest() {
    assertThat(
            GuardTags.findings(
                List.of(
                    told("xg-a", Severity.LOW, 3),
                    told("xg-c", Severity.HIGH, 2),
                    told("xg-b", Severity.HIGH, 1))))
        .isEqualTo("v3.xg-b.xg-c.xg-a");
  }

  @Test
  void many_findings_are_cut_between_words_and_the_rest_is_counted() {
    for (int count = 1; count < 200; count++) {
      List<Told> told = new ArrayList<>();
      for (int n = 0; n < count; n++) {
        told.add(told("xg-%016x".formatted(n), Severity.HIGH, 123_456_789));
      }
      String value = GuardTags.findings(told);
      String[] words = value.split("\\.", -1);
      int shown = (int) List.of(words).stream().filter(word -> word.startsWith("xg-")).count();
      String last = words[words.length - 1];

      assertThat(value).hasSizeLessThanOrEqualTo(256).matches("[A-Za-z0-9 _.:/=+@-]+");
      assertThat(List.of(words)).allMatch(word -> word.matches("v\\d+|xg-[0-9a-f]{16}|\\+\\d+"));
      assertThat(shown + (last.startsWith("+") ? Integer.parseInt(last.substring(1)) : 0))
          .as("%d findings in %s", count, value)
          .isEqualTo(count);
    }
  }

  @Test
  void each_service_has_a_key_of_its_own_on_what_it_shares() {
    assertThat(GuardTags.findingOf(SHOP))
        .matches("express-guard:finding\\.[0-9a-f]{12}")
        .isNotEqualTo(GuardTags.findingOf(id("web")));
  }

  @Test
  void keys_that_differ_by_case_alone_are_found() {
    assertThat(
            GuardTags.lookalikes(
                List.of(
                    "express-guard:state",
                    "Express-Guard:LOCK",
                    "express-guard:Lock",
                    "EXPRESS-GUARDS",
                    "team")))
        .containsExactly("Express-Guard:LOCK", "express-guard:Lock");
  }
}
