package expressguard.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.classify.Fact;
import expressguard.event.ApiCall;
import expressguard.finding.Finding;
import expressguard.inventory.ExpressService;
import expressguard.inventory.ResourceId;
import expressguard.policy.Response;
import expressguard.standing.Keys;
import expressguard.testkit.Story;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What every ledger keeps to. Each test begins with an empty one. */
public abstract class LedgerContract {

  protected abstract Ledger ledger();

  protected abstract Outbox outbox();

  protected abstract Standings standings();

  @Test
  void knows_nothing_at_first() {
    ResourceId service = Given.service().id();

    assertThat(ledger().services()).isEmpty();
    assertThat(ledger().service(service)).isEmpty();
    assertThat(ledger().listeners(Keys.of(Given.service()))).isEmpty();
    assertThat(ledger().facts(Keys.of(Given.service()))).isEmpty();
    assertThat(ledger().isFiled("no such event")).isFalse();
    assertThat(outbox().unsent(10)).isEmpty();
    assertThat(standings().service(service)).isEmpty();
    assertThat(standings().applied(service, Response.LOCK)).isZero();
    assertThat(standings().apply(service, Response.LOCK, 1)).isFalse();
  }

  @Test
  void finds_each_fact_under_each_of_its_keys_as_it_was_filed() {
    List<Fact> facts = Given.facts();
    facts.forEach(ledger()::file);

    for (Fact fact : facts) {
      assertThat(ledger().isFiled(fact.call().eventId())).isTrue();
      for (String key : Keys.of(fact)) {
        assertThat(ledger().facts(List.of(key)))
            .as(key)
            .isEqualTo(facts.stream().filter(one -> Keys.of(one).contains(key)).sorted().toList());
      }
    }
  }

  @Test
  void gives_a_fact_once_however_many_keys_lead_to_it() {
    Fact fact = Given.facts().getFirst();
    ledger().file(fact);
    ledger().file(fact);

    assertThat(ledger().facts(Keys.of(fact))).containsExactly(fact);
    assertThat(ledger().facts(List.of())).isEmpty();
    assertThat(ledger().facts(List.of("another key"))).isEmpty();
  }

  @Test
  void keeps_the_first_of_two_contents_under_one_event_id() {
    Fact first = Given.facts().getFirst();
    ApiCall other = Given.facts().getLast().call();
    Fact second = renamed(Given.facts().getLast(), first.call().eventId());
    ledger().file(first);
    ledger().file(second);

    assertThat(ledger().facts(Keys.of(first))).containsExactly(first);
    assertThat(ledger().facts(onlyIn(second, first))).isEmpty();
    assertThat(other.eventId()).isNotEqualTo(first.call().eventId());
  }

  @Test
  void finds_more_facts_under_a_key_than_one_page_holds() {
    List<Fact> facts = Given.many(230);
    facts.forEach(ledger()::file);

    assertThat(ledger().facts(Keys.of(facts.getFirst())))
        .isEqualTo(facts.stream().sorted().toList());
  }

  @Test
  void takes_any_text_for_a_key_and_an_event() {
    String odd = "\ud800 \u0000 ä " + "x".repeat(3000);
    Fact fact = renamed(Given.facts().getFirst(), odd);
    ledger().file(fact);
    ExpressService service = Given.service();
    ledger().advance(Given.first(service, Optional.empty()));
    ledger().advance(Given.looking(known(service), odd));

    assertThat(ledger().isFiled(odd)).isTrue();
    assertThat(ledger().isFiled(odd + "x")).isFalse();
    assertThat(ledger().facts(Keys.of(fact))).containsExactly(fact);
    assertThat(ledger().listeners(List.of(odd))).containsExactly(service.id());
    assertThat(known(service).keys()).contains(odd);
  }

  @Test
  void moves_a_service_on_with_its_fact() {
    ExpressService service = Given.service();
    Fact fact = Given.facts().getFirst();
    Advance advance = Given.first(service, Optional.of(fact));

    assertThat(ledger().advance(advance)).isTrue();

    assertThat(ledger().services()).containsExactly(service.id());
    assertThat(ledger().service(service.id())).contains(advance.after());
    assertThat(standings().service(service.id())).contains(advance.after());
    assertThat(ledger().isFiled(fact.call().eventId())).isTrue();
    for (String key : Keys.of(service)) {
      assertThat(ledger().listeners(List.of(key))).as(key).containsExactly(service.id());
    }
    assertThat(outbox().unsent(10)).isEmpty();
  }

  @Test
  void moves_a_service_on_whose_fact_is_filed_already() {
    Fact fact = Given.facts().getFirst();
    ledger().file(fact);

    assertThat(ledger().advance(Given.first(Given.service(), Optional.of(fact)))).isTrue();

    assertThat(ledger().facts(Keys.of(fact))).containsExactly(fact);
  }

  @Test
  void writes_nothing_of_a_step_that_comes_too_late() {
    ExpressService service = Given.service();
    Fact fact = Given.facts().getFirst();
    ledger().advance(Given.first(service, Optional.empty()));
    Known before = known(service);
    ledger().advance(Given.told(before, Given.findings()));
    Known now = known(service);
    List<Announcement> unsent = outbox().unsent(10);

    Advance late = Given.told(before, List.of());
    Advance withFact =
        new Advance(Optional.of(fact), late.before(), late.after(), late.announcement());
    assertThat(ledger().advance(withFact)).isFalse();
    assertThat(ledger().advance(Given.first(service, Optional.of(fact)))).isFalse();

    assertThat(known(service)).isEqualTo(now);
    assertThat(ledger().isFiled(fact.call().eventId())).isFalse();
    assertThat(ledger().facts(Keys.of(fact))).isEmpty();
    assertThat(outbox().unsent(10)).isEqualTo(unsent);
  }

  @Test
  void refuses_a_step_from_a_service_that_is_not_there() {
    Known before = new Known(Given.service(), Known.nothing(Given.service().id()).standing(), 3);

    assertThat(ledger().advance(Given.looking(before, "key"))).isFalse();
    assertThat(ledger().services()).isEmpty();
  }

  @Test
  void gives_back_what_was_told_and_forgets_what_was_taken_out() {
    ExpressService service = Given.service();
    List<Finding> findings = Given.findings();
    assertThat(findings).hasSizeGreaterThan(1);
    ledger().advance(Given.first(service, Optional.empty()));

    Advance all = Given.told(known(service), findings);
    assertThat(ledger().advance(all)).isTrue();
    assertThat(known(service)).isEqualTo(all.after());

    Advance fewer = Given.told(known(service), findings.subList(0, 1));
    assertThat(ledger().advance(fewer)).isTrue();
    assertThat(known(service)).isEqualTo(fewer.after());
    assertThat(known(service).standing().told()).hasSize(1);
    assertThat(known(service).fresh()).isFalse();
  }

  @Test
  void lets_a_service_look_under_more_keys() {
    ExpressService service = Given.service();
    ledger().advance(Given.first(service, Optional.empty()));

    ledger().advance(Given.looking(known(service), "one", "two"));

    assertThat(ledger().listeners(List.of("one"))).containsExactly(service.id());
    assertThat(ledger().listeners(List.of("two", "three"))).containsExactly(service.id());
    assertThat(ledger().listeners(Keys.of(service))).containsExactly(service.id());
    assertThat(ledger().listeners(List.of("three"))).isEmpty();
  }

  @Test
  void has_ready_for_a_service_what_is_filed_under_its_keys_before_and_after_it_looks() {
    List<Fact> facts = Given.facts();
    ExpressService service = Given.service();
    ledger().file(facts.getFirst());
    assertThat(ledger().facts(Known.nothing(service.id()))).isEmpty();

    ledger().advance(Given.first(service, Optional.empty()));
    facts.forEach(ledger()::file);
    assertReady(service);

    String[] more = facts.stream().flatMap(fact -> Keys.of(fact).stream()).toArray(String[]::new);
    ledger().advance(Given.looking(known(service), more));
    assertReady(service);
    assertThat(ledger().facts(known(service))).isEqualTo(facts.stream().sorted().toList());
  }

  private void assertReady(ExpressService service) {
    Known known = known(service);
    assertThat(ledger().facts(known)).isNotEmpty().isEqualTo(ledger().facts(known.keys()));
  }

  @Test
  void has_ready_for_a_service_only_what_is_under_keys_that_it_has() {
    ExpressService service = Given.service();
    ledger().advance(Given.first(service, Optional.empty()));
    Known before = known(service);
    ledger().advance(Given.told(before, Given.findings()));
    Fact fact = elsewhere(before);
    ledger().file(fact);

    String key = Keys.of(fact).getFirst();
    assertThat(ledger().advance(Given.looking(before, key))).as("too late").isFalse();
    assertThat(ledger().facts(known(service))).doesNotContain(fact);

    assertThat(ledger().advance(Given.looking(known(service), key))).isTrue();
    assertThat(ledger().facts(known(service))).contains(fact);
  }

  /** A fact that a service does not look for. */
  private static Fact elsewhere(Known service) {
    return Story.all().stream()
        .flatMap(story -> Recorded.facts(story.calls()).stream())
        .filter(fact -> Collections.disjoint(Keys.of(fact), service.keys()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void lists_every_service_and_all_who_share_a_key() {
    List<ResourceId> ids = new ArrayList<>();
    for (int number = 0; number < 30; number++) {
      ids.add(Given.service("s" + number));
      ExpressService service = ExpressService.named(ids.getLast());
      ledger().advance(Given.first(service, Optional.empty()));
      ledger().advance(Given.looking(known(service), "shared"));
    }

    assertThat(ledger().services()).isEqualTo(new TreeSet<>(ids));
    assertThat(ledger().listeners(List.of("shared"))).isEqualTo(new TreeSet<>(ids));
  }

  @Test
  void finds_a_service_that_departed_by_its_name_alone() {
    ExpressService service = Given.service();
    ledger().advance(Given.first(service, Optional.empty()));
    ledger().advance(Given.told(known(service), Given.findings()));
    ResourceId other = Given.service("other");
    ledger().advance(Given.first(ExpressService.named(other), Optional.empty()));
    ledger().advance(Given.looking(ledger().service(other).orElseThrow(), "shared"));
    ledger().advance(Given.looking(known(service), "shared", "own"));
    Known before = known(service);

    Advance departure = Given.lookingUnder(before, List.of());
    assertThat(ledger().advance(departure)).isTrue();

    assertThat(ledger().services()).containsExactly(other);
    assertThat(ledger().listeners(before.keys())).containsExactly(other);
    assertThat(ledger().listeners(List.of("own"))).isEmpty();
    assertThat(known(service)).isEqualTo(departure.after());
    assertThat(ledger().facts(known(service))).isEmpty();
    assertThat(ledger().advance(Given.lookingUnder(before, List.of()))).as("again").isFalse();
  }

  @Test
  void takes_keys_from_a_service_as_far_as_it_is_told() {
    ExpressService service = Given.service();
    ledger().advance(Given.first(service, Optional.empty()));
    ledger().advance(Given.looking(known(service), "one", "two"));

    ledger().advance(Given.lookingUnder(known(service), List.of("two")));

    assertThat(ledger().services()).containsExactly(service.id());
    assertThat(ledger().listeners(List.of("two"))).containsExactly(service.id());
    assertThat(ledger().listeners(List.of("one"))).isEmpty();
    assertThat(ledger().listeners(Keys.of(service))).isEmpty();
  }

  @Test
  void finds_a_service_that_came_back_and_has_its_facts_ready() {
    ExpressService service = Given.service();
    ledger().advance(Given.first(service, Optional.empty()));
    Known before = known(service);
    ledger().advance(Given.lookingUnder(before, List.of()));
    Given.facts().forEach(ledger()::file);

    ledger().advance(Given.lookingUnder(known(service), before.keys()));

    assertThat(ledger().services()).containsExactly(service.id());
    for (String key : before.keys()) {
      assertThat(ledger().listeners(List.of(key))).as(key).containsExactly(service.id());
    }
    assertReady(service);
  }

  @Test
  void keeps_announcements_until_they_are_sent() {
    ExpressService service = Given.service();
    ledger().advance(Given.first(service, Optional.empty()));
    ledger().advance(Given.told(known(service), Given.findings()));
    ledger().advance(Given.told(known(service), List.of()));

    Announcement first = Given.announcement(service.id(), 1);
    Announcement second = Given.announcement(service.id(), 2);
    assertThat(outbox().unsent(10)).containsExactly(first, second);
    assertThat(outbox().unsent(1)).containsExactly(first);

    outbox().sent(first);
    outbox().sent(first);
    assertThat(outbox().unsent(10)).containsExactly(second);
    outbox().sent(second);
    assertThat(outbox().unsent(10)).isEmpty();
  }

  @Test
  void keeps_the_announcements_of_one_service_in_the_order_of_their_versions() {
    for (int number = 0; number < 8; number++) {
      ExpressService service = ExpressService.named(Given.service("s" + number));
      ledger().advance(Given.first(service, Optional.empty()));
      for (int version = 1; version <= 12; version++) {
        Known before = known(service);
        ledger().advance(Given.told(before, version % 2 == 1 ? Given.findings() : List.of()));
      }
    }

    List<Announcement> unsent = outbox().unsent(1000);
    assertThat(unsent).hasSize(96).doesNotHaveDuplicates();
    for (int number = 0; number < 8; number++) {
      ResourceId id = Given.service("s" + number);
      assertThat(unsent.stream().filter(one -> one.service().equals(id)))
          .extracting(Announcement::version)
          .isSorted()
          .hasSize(12);
    }
    assertThat(outbox().unsent(7)).hasSize(7);
  }

  @Test
  void notes_what_was_applied_only_of_where_the_service_stands() {
    ExpressService service = Given.service();
    ledger().advance(Given.first(service, Optional.empty()));
    ledger().advance(Given.told(known(service), Given.findings()));
    assertThat(standings().applied(service.id(), Response.ANNOTATE)).isZero();

    assertThat(standings().apply(service.id(), Response.ANNOTATE, 1)).isTrue();
    assertThat(standings().apply(service.id(), Response.ANNOTATE, 1)).isTrue();
    assertThat(standings().apply(service.id(), Response.LOCK, 2)).isFalse();

    ledger().advance(Given.told(known(service), List.of()));
    assertThat(standings().applied(service.id(), Response.ANNOTATE)).isEqualTo(1);
    assertThat(standings().applied(service.id(), Response.LOCK)).isZero();
    assertThat(standings().apply(service.id(), Response.ANNOTATE, 1)).isFalse();
    assertThat(standings().apply(service.id(), Response.ANNOTATE, 2)).isTrue();
    assertThat(standings().applied(service.id(), Response.ANNOTATE)).isEqualTo(2);
  }

  private Known known(ExpressService service) {
    return ledger().service(service.id()).orElseThrow();
  }

  private static List<String> onlyIn(Fact fact, Fact other) {
    TreeSet<String> keys = new TreeSet<>(Keys.of(fact));
    keys.removeAll(Keys.of(other));
    assertThat(keys).isNotEmpty();
    return List.copyOf(keys);
  }

  private static Fact renamed(Fact fact, String eventId) {
    return new Fact(
        Given.named(fact.call(), eventId),
        fact.row(),
        fact.vehicle(),
        fact.deniedBy(),
        fact.touches(),
        fact.described());
  }
}
