package expressguard.policyfile;

import static expressguard.policyfile.Policies.problems;
import static expressguard.policyfile.Policies.valid;
import static expressguard.policyfile.Policies.warnings;
import static expressguard.policyfile.Policies.withRule;
import static expressguard.policyfile.Policies.withWaiver;
import static expressguard.policyfile.Policies.withWindow;
import static org.assertj.core.api.Assertions.assertThat;

import expressguard.classify.Vehicle;
import expressguard.conflict.Kind;
import expressguard.conflict.Severity;
import expressguard.policy.Policy;
import expressguard.policy.Response;
import expressguard.policy.Rule;
import expressguard.policy.Waiver;
import expressguard.policy.Window;
import expressguard.policy.calendar.Schedule;
import expressguard.policy.match.Condition;
import expressguard.policy.match.FateName;
import expressguard.policy.match.Glob;
import expressguard.policy.match.Match;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class PolicyFileTest {

  private static final String WAIVER =
      "{name: w, principal: 'arn:aws:iam::111122223333:role/r', service: '*', owner: o,"
          + " reason: r, expires: 2027-01-31T00:00:00Z}";

  @Test
  void the_shipped_policy_becomes_the_policy_that_it_describes() {
    Policy policy = valid(Policies.shipped("notify-and-lock.yaml"));

    assertThat(policy.name()).isEqualTo("production");
    assertThat(policy.rules())
        .containsExactly(
            Rule.of(
                "tell-owners",
                new Match(
                    List.of(
                        new Condition.AtLeast(Severity.MEDIUM),
                        new Condition.Services(List.of(new Glob("prod/*"))))),
                List.of(Response.ANNOTATE, Response.NOTIFY)),
            Rule.of(
                "lock-critical",
                new Match(
                    List.of(
                        new Condition.Tag("tier", List.of(new Glob("critical"))),
                        new Condition.Fates(Set.of(FateName.DETACH, FateName.STRAND)))),
                List.of(Response.LOCK)),
            Rule.of(
                "mark-console-changes",
                new Match(
                    List.of(
                        new Condition.Vehicles(Set.of(Vehicle.CONSOLE)),
                        new Condition.Clusters(List.of(new Glob("prod*"))))),
                List.of(Response.ANNOTATE)));
    assertThat(policy.waivers())
        .containsExactly(
            new Waiver(
                "weights-sync",
                "arn:aws:iam::111122223333:role/tools/weight-sync",
                new Glob("prod/*"),
                Set.of(Kind.PINNED_TARGET_GROUP),
                List.of(),
                "team-web@example.com",
                "keeps the custom rule on both target groups",
                Instant.parse("2027-01-31T00:00:00Z")));
    assertThat(policy.windows())
        .containsExactly(
            new Window.Freeze(
                "weekend-freeze",
                new Schedule.Weekly(
                    Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                    LocalTime.MIDNIGHT,
                    Duration.ofHours(24),
                    ZoneId.of("Europe/Berlin")),
                List.of(new Glob("prod/*")),
                new TreeSet<>(Set.of(Response.NOTIFY, Response.LOCK))),
            new Window.Allow(
                "release-morning",
                new Schedule.Weekly(
                    Set.of(DayOfWeek.TUESDAY),
                    LocalTime.of(8, 0),
                    Duration.ofHours(4),
                    ZoneId.of("Europe/Berlin")),
                List.of(new Glob("prod/*")),
                Response.ANNOTATE));
    assertThat(warnings(Policies.shipped("notify-and-lock.yaml"))).isEmpty();
  }

  @Test
  void the_shipped_observing_policy_has_no_rules() {
    assertThat(valid(Policies.shipped("observe.yaml")).rules()).isEmpty();
  }

  @Test
  void every_key_of_a_match_becomes_its_condition() {
    var rule =
        "{name: r, then: [notify], when: {kinds: [STRANDED], fates: [STRAND], severity: high,"
            + " services: [a], clusters: [b], accounts: [111122223333], tags: {t: [x, y]},"
            + " principals: ['arn:*'], vehicles: [cli-or-sdk]}}";

    assertThat(valid(withRule(rule)).rules().getFirst().match().conditions())
        .containsExactly(
            new Condition.Kinds(Set.of(Kind.STRANDED)),
            new Condition.Fates(Set.of(FateName.STRAND)),
            new Condition.AtLeast(Severity.HIGH),
            new Condition.Services(List.of(new Glob("a"))),
            new Condition.Clusters(List.of(new Glob("b"))),
            new Condition.Accounts(List.of(new Glob("111122223333"))),
            new Condition.Tag("t", List.of(new Glob("x"), new Glob("y"))),
            new Condition.Principals(List.of(new Glob("arn:*"))),
            new Condition.Vehicles(Set.of(Vehicle.CLI_OR_SDK)));
  }

  @Test
  void a_wrong_word_is_named_with_its_place_and_the_nearest_right_one() {
    assertThat(problems(withRule("{name: r, then: [notfy]}")))
        .containsExactly(
            "policy.yaml line 4 column 22, `rules[0].then[0]`: `notfy` is no response;"
                + " did you mean `notify`? One of observe, annotate, notify, lock");
    assertThat(problems(withRule("{name: r, then: [shout]}")).getFirst())
        .endsWith("`shout` is no response. One of observe, annotate, notify, lock");
    assertThat(problems(withRule("{name: r, then: [lock], when: {kinds: [stranded]}}")).getFirst())
        .contains("`stranded` is no kind; did you mean `STRANDED`? One of DIRECT_CHANGE, ");
  }

  @Test
  void everything_that_is_wrong_is_reported_in_the_order_of_the_file() {
    var text =
        """
        schemaVersion: 2
        rules:
          - name: r
            when: {sevrity: high, fates: [DETATCH]}
            then: notify
          - then: []
        waivers:
          - {name: w, principal: me, service: a, owner: o, kinds: [x]}
        extra: 1
        """;

    assertThat(problems(text))
        .satisfiesExactly(
            line ->
                assertThat(line).isEqualTo("policy.yaml line 1 column 1: a policy needs `name`"),
            line -> assertThat(line).contains("line 1 column 16, `schemaVersion`: `2` is out of"),
            line ->
                assertThat(line).contains("line 4 column 12, `rules[0].when.sevrity`", "severity"),
            line -> assertThat(line).contains("`DETATCH` is no fate; did you mean `DETACH`?"),
            line -> assertThat(line).contains("line 5 column 11, `rules[0].then`: must be a list"),
            line -> assertThat(line).contains("line 6 column 5, `rules[1]`: a rule needs `name`"),
            line -> assertThat(line).contains("`rules[1].then`: the list is empty"),
            line -> assertThat(line).contains("a waiver needs `expires`"),
            line -> assertThat(line).contains("a waiver needs `reason`"),
            line -> assertThat(line).contains("`me` is no role or user; write it as in `arn:"),
            line -> assertThat(line).contains("`x` is no kind."),
            line -> assertThat(line).contains("line 9 column 1, `extra`: `extra` is no key"));
  }

  @Test
  void a_waiver_without_an_end_or_with_one_without_a_zone_is_refused() {
    assertThat(problems(withWaiver(WAIVER))).isEmpty();
    assertThat(problems(withWaiver(WAIVER.replace(", expires: 2027-01-31T00:00:00Z", ""))))
        .containsExactly("policy.yaml line 4 column 5, `waivers[0]`: a waiver needs `expires`");
    assertThat(problems(withWaiver(WAIVER.replace("00Z", "00"))).getFirst())
        .endsWith(
            "`2027-01-31T00:00:00` needs a time and a zone, or it is another moment everywhere;"
                + " write it as in 2027-01-31T00:00:00Z");
    assertThat(problems(withWaiver(WAIVER.replace("T00:00:00Z", ""))).getFirst())
        .contains("`2027-01-31` needs a time and a zone");
    assertThat(problems(withWaiver(WAIVER.replace("2027-01-31T", "soon "))).getFirst())
        .contains("`soon 00:00:00Z` is no moment");
  }

  @Test
  void an_offset_is_as_good_as_utc() {
    var policy = valid(withWaiver(WAIVER.replace("00Z", "00+01:00")));

    assertThat(policy.waivers().getFirst().expires())
        .isEqualTo(Instant.parse("2027-01-30T23:00:00Z"));
  }

  @Test
  void an_expired_waiver_is_read_with_a_warning() {
    assertThat(warnings(withWaiver(WAIVER.replace("2027", "2026"))))
        .singleElement()
        .asString()
        .endsWith(
            "`waivers[0].expires`: the waiver expired on 2026-01-31T00:00:00Z; renew or remove it");
  }

  @Test
  void a_waiver_is_for_one_role_or_user_and_not_for_a_session() {
    var role = "arn:aws:iam::111122223333:role/r";

    assertThat(problems(withWaiver(WAIVER.replace(role, "arn:aws:iam::111122223333:role/*"))))
        .singleElement()
        .asString()
        .contains("a waiver is for one role or user: write its ARN without `*` and `?`");
    assertThat(
            problems(
                withWaiver(WAIVER.replace(role, "arn:aws:sts::111122223333:assumed-role/r/anna"))))
        .singleElement()
        .asString()
        .contains("is a session, named by whoever opens it; write the ARN of its role");
    assertThat(problems(withWaiver(WAIVER.replace(role, "arn:aws:iam::111122223333:user/u"))))
        .isEmpty();
  }

  @Test
  void a_pattern_for_sessions_gets_a_warning_because_it_never_fits() {
    assertThat(
            warnings(
                withRule(
                    "{name: r, then: [notify],"
                        + " when: {principals: ['arn:aws:sts::*:assumed-role/r/*']}}")))
        .singleElement()
        .asString()
        .contains("never fits; write `arn:aws:iam::*:role/…`");
  }

  @Test
  void on_unsure_is_read_and_gets_a_warning_where_nothing_locks() {
    var brave = valid(withRule("{name: r, then: [lock], on_unsure: lock}"));

    assertThat(brave.rules().getFirst().onUnsure()).isEqualTo(Response.LOCK);
    assertThat(warnings(withRule("{name: r, then: [notify], on_unsure: lock}")))
        .singleElement()
        .asString()
        .contains("`rules[0].on_unsure`: has no effect");
  }

  @Test
  void two_of_one_name_are_refused_at_the_second() {
    var rules = withRule("{name: r, then: [lock]}") + "  - {name: r, then: [notify]}\n";

    assertThat(problems(rules))
        .containsExactly("policy.yaml line 5 column 5, `rules[1]`: another rule is named `r` too");
  }

  @Test
  void a_single_window_has_two_moments() {
    var fair =
        "{name: f, kind: allow, from: 2026-12-01T00:00:00Z, until: 2026-12-02T00:00:00Z,"
            + " at_most: observe}";

    assertThat(valid(withWindow(fair)).windows().getFirst().schedule())
        .isEqualTo(
            new Schedule.Between(
                Instant.parse("2026-12-01T00:00:00Z"), Instant.parse("2026-12-02T00:00:00Z")));
    assertThat(problems(withWindow(fair.replace("2026-12-02", "2026-11-02"))))
        .singleElement()
        .asString()
        .contains("the window ends before it begins; `until` must be after `from`");
  }

  @Test
  void a_weekly_window_says_what_is_wrong_with_its_days_times_and_zone() {
    var window =
        "{name: f, kind: freeze, days: [sat], from: 22:30, hours: 8, zone: Europe/Berlin,"
            + " then: [lock]}";

    assertThat(problems(withWindow(window))).isEmpty();
    assertThat(problems(withWindow(window.replace("[sat]", "[saturday]"))).getFirst())
        .contains("`saturday` is no day. One of mon, tue, wed, thu, fri, sat, sun");
    assertThat(problems(withWindow(window.replace("22:30", "24:00"))).getFirst())
        .contains("`24:00` is no time of the day; write it as in \"22:30\"");
    assertThat(problems(withWindow(window.replace("hours: 8", "hours: 0"))).getFirst())
        .contains("`0` is out of range; write a whole number from 1 to 168");
    assertThat(problems(withWindow(window.replace("Berlin", "Berln"))).getFirst())
        .contains("`Europe/Berln` is no time zone; did you mean `Europe/Berlin`?");
    assertThat(problems(withWindow(window.replace("zone: Europe/Berlin,", ""))).getFirst())
        .contains("a weekly window, which has no `until`, needs `zone`");
  }

  @Test
  void each_kind_of_window_has_its_own_answer() {
    var allow =
        "{name: f, kind: allow, days: [sat], from: 22:30, hours: 8, zone: UTC, then: [lock]}";

    assertThat(problems(withWindow(allow)))
        .satisfiesExactly(
            line -> assertThat(line).contains("an allow window needs `at_most`"),
            line ->
                assertThat(line)
                    .contains("`then` does not belong here: an allow window has `at_most`"));
    assertThat(problems(withWindow(allow.replace("allow", "freez"))).getFirst())
        .contains("`freez` is no kind of window; did you mean `freeze`?");
  }
}
