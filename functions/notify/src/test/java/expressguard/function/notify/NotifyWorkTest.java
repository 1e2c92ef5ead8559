package expressguard.function.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.bus.Notice.News;
import expressguard.function.notify.channel.Sent;
import expressguard.function.notify.delivery.Claim;
import expressguard.function.notify.delivery.Deliveries;
import expressguard.function.notify.delivery.Delivery;
import expressguard.function.notify.delivery.memory.MemoryDeliveries;
import expressguard.function.notify.settings.Target;
import expressguard.lambda.Outcome;
import expressguard.lambda.measure.Measure;
import expressguard.message.Owner;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotifyWorkTest {

  private static final String SNS = "{name: topic, type: sns, topic: t}";
  private static final String SLACK = "{name: slack, type: slack, secret: s}";
  private static final String HUB = "{name: hub, type: securityhub}";
  private static final Target TOPIC = new Target.Sns("t");
  private static final Target CHAT = new Target.Slack("s");
  private static final Target SECURITY_HUB = new Target.SecurityHub();

  /** A finding of severity HIGH. */
  private static final String HIGH = Desk.details("stranding").getFirst();

  private static final String DENIED = Desk.details("express-denied").getFirst();
  private static final String INFO = Desk.details("custom-domain").getFirst();

  @Test
  void every_channel_is_told_and_a_repeat_is_told_to_none() {
    Desk desk = Desk.of(SNS, SLACK, HUB);

    assertThat(desk.told(HIGH)).isEqualTo(new Outcome.Done());
    assertThat(desk.told(HIGH)).isEqualTo(new Outcome.Done());
    for (Target target : List.of(TOPIC, CHAT, SECURITY_HUB)) {
      assertThat(desk.channels.at(target)).hasSize(1);
    }
    assertThat(desk.measures.sum(Measure.DUPLICATES)).isEqualTo(3);
  }

  @Test
  void what_became_of_a_lock_is_told_to_every_channel_once() {
    Desk desk = Desk.of(SNS, SLACK, HUB);

    assertThat(desk.on(Desk.lock(1, News.OPENED))).isEqualTo(new Outcome.Done());
    assertThat(desk.on(Desk.lock(1, News.OPENED))).isEqualTo(new Outcome.Done());
    assertThat(desk.on(Desk.lock(2, News.RESOLVED))).isEqualTo(new Outcome.Done());
    for (Target target : List.of(TOPIC, CHAT, SECURITY_HUB)) {
      assertThat(desk.channels.at(target))
          .extracting(one -> one.notice().news())
          .containsExactly(News.OPENED, News.RESOLVED);
    }
  }

  @Test
  void what_became_of_a_lock_waits_for_the_digest_where_its_severity_does() {
    Desk desk = Desk.of("{name: topic, type: sns, topic: t, digest: high}");

    assertThat(desk.on(Desk.lock(1, News.OPENED))).isEqualTo(new Outcome.Done());
    assertThat(desk.channels.at(TOPIC)).isEmpty();
    desk.later(Duration.ofDays(1));
    assertThat(desk.digestIsDue()).isEqualTo(new Outcome.Done());
    assertThat(desk.channels.digestsAt(TOPIC).getFirst().entries())
        .singleElement()
        .satisfies(entry -> assertThat(entry.title()).isEqualTo("Lock refused by AWS"));
  }

  @Test
  void one_dead_channel_neither_blocks_nor_repeats_the_others() {
    Desk desk = Desk.of(SNS, SLACK, HUB);
    desk.channels.answers(CHAT, new Sent.Refused("the webhook answered 404 no_service"));

    for (int receive = 1; receive <= 5; receive++) {
      assertThat(desk.told(HIGH))
          .isEqualTo(new Outcome.Retry("slack: the webhook answered 404 no_service"));
    }
    assertThat(desk.channels.at(TOPIC)).hasSize(1);
    assertThat(desk.channels.at(SECURITY_HUB)).hasSize(1);
    assertThat(desk.channels.triesAt(CHAT)).isEqualTo(5);
    assertThat(desk.measures.sum(Measure.DELIVERY_FAILURES)).isEqualTo(5);

    desk.channels.answers(CHAT, new Sent.Delivered());
    assertThat(desk.told(HIGH)).isEqualTo(new Outcome.Done());
    assertThat(desk.channels.at(CHAT)).hasSize(1);
    assertThat(desk.channels.at(TOPIC)).hasSize(1);
  }

  @Test
  void a_channel_that_wants_to_be_left_alone_is() {
    Desk desk = Desk.of(SLACK);
    desk.channels.answers(
        CHAT, new Sent.Later("the webhook answered 429", Optional.of(Duration.ofSeconds(30))));
    desk.told(HIGH);
    desk.channels.answers(CHAT, new Sent.Delivered());

    assertThat(desk.told(HIGH))
        .isEqualTo(
            new Outcome.Retry("slack: it wants to be left alone until 2026-11-23T12:00:30Z"));
    assertThat(desk.channels.triesAt(CHAT)).isEqualTo(1);
    desk.later(Duration.ofSeconds(30));
    assertThat(desk.told(HIGH)).isEqualTo(new Outcome.Done());
    assertThat(desk.channels.at(CHAT)).hasSize(1);
  }

  @Test
  void whoever_is_stopped_between_delivery_and_mark_repeats_once_with_the_same_id() {
    Desk desk = Desk.of(SNS);
    MemoryDeliveries kept = new MemoryDeliveries();
    boolean[] stops = {true};
    desk.deliveries =
        new Deliveries() {
          @Override
          public Claim claim(Delivery delivery, Instant now) {
            return kept.claim(delivery, now);
          }

          @Override
          public void sent(Delivery delivery, Instant now) {
            if (stops[0]) {
              stops[0] = false;
              throw new IllegalStateException("stopped");
            }
            kept.sent(delivery, now);
          }

          @Override
          public void release(Delivery delivery) {
            kept.release(delivery);
          }
        };
    try {
      desk.told(HIGH);
    } catch (IllegalStateException stopped) {
      assertThat(stopped).hasMessage("stopped");
    }

    assertThat(desk.told(HIGH))
        .isEqualTo(new Outcome.Retry("topic: somebody else is delivering it"));
    desk.later(Deliveries.CLAIM);
    assertThat(desk.told(HIGH)).isEqualTo(new Outcome.Done());
    assertThat(desk.told(HIGH)).isEqualTo(new Outcome.Done());
    assertThat(desk.channels.at(TOPIC)).hasSize(2);
    assertThat(desk.channels.at(TOPIC).stream().map(parcel -> parcel.notice().id()).distinct())
        .hasSize(1);
  }

  @Test
  void what_comes_late_does_not_take_the_last_word_of_a_thread_back() {
    Desk desk = Desk.of(SNS, HUB);
    List<String> all = Desk.details("stranding");
    String opened = all.get(1);
    String resolved = all.get(2);
    desk.told(resolved);
    desk.told(opened);

    assertThat(desk.channels.at(SECURITY_HUB))
        .singleElement()
        .satisfies(parcel -> assertThat(parcel.notice().news()).isEqualTo(News.RESOLVED));
  }

  @Test
  void a_thread_is_told_from_its_opening_to_its_end() {
    Desk desk = Desk.of(SNS, HUB);
    Desk.details("stranding").forEach(desk::told);

    assertThat(desk.channels.at(TOPIC).stream().map(parcel -> parcel.notice().news()))
        .containsExactly(News.OPENED, News.OPENED, News.RESOLVED);
    assertThat(desk.channels.at(SECURITY_HUB)).hasSize(3);
  }

  @Test
  void low_severity_waits_for_the_digest_of_its_day_which_is_sent_once() {
    Desk desk = Desk.of(SNS, HUB);
    desk.told(INFO);
    desk.told(Desk.another(INFO, 7));

    assertThat(desk.channels.at(TOPIC)).isEmpty();
    assertThat(desk.channels.at(SECURITY_HUB)).hasSize(2);
    desk.digestIsDue();
    assertThat(desk.channels.digestsAt(TOPIC)).as("the day is not over").isEmpty();
    desk.later(Duration.ofHours(19));
    assertThat(desk.digestIsDue()).isEqualTo(new Outcome.Done());
    assertThat(desk.digestIsDue()).isEqualTo(new Outcome.Done());
    assertThat(desk.channels.digestsAt(TOPIC))
        .singleElement()
        .satisfies(digest -> assertThat(digest.count()).isEqualTo(2));
  }

  @Test
  void a_digest_that_failed_is_sent_later_and_missed_days_are_made_up_for() {
    Desk desk = Desk.of(SNS, SLACK);
    desk.told(INFO);
    desk.channels.answers(CHAT, new Sent.Later("the webhook answered 500", Optional.empty()));
    desk.later(Duration.ofDays(3));

    assertThat(desk.digestIsDue()).isEqualTo(new Outcome.Retry("slack: the webhook answered 500"));
    desk.channels.answers(CHAT, new Sent.Delivered());
    assertThat(desk.digestIsDue()).isEqualTo(new Outcome.Done());
    assertThat(desk.channels.digestsAt(CHAT)).hasSize(1);
    assertThat(desk.channels.digestsAt(TOPIC)).hasSize(1);
  }

  @Test
  void fifty_blocked_attempts_are_one_notification_and_one_digest() {
    Desk desk = Desk.of(SNS);
    for (int attempt = 1; attempt <= 50; attempt++) {
      desk.told(Desk.another(DENIED, attempt));
      desk.told(Desk.another(DENIED, attempt));
    }
    desk.later(Duration.ofDays(1));
    desk.digestIsDue();

    assertThat(desk.channels.at(TOPIC)).hasSize(1);
    assertThat(desk.channels.digestsAt(TOPIC))
        .singleElement()
        .satisfies(digest -> assertThat(digest.count()).isEqualTo(49));
  }

  @Test
  void a_blocked_attempt_whose_notification_failed_is_still_the_first_of_its_day() {
    Desk desk = Desk.of(SNS);
    desk.channels.answers(TOPIC, new Sent.Later("throttled", Optional.empty()));
    desk.told(DENIED);
    desk.channels.answers(TOPIC, new Sent.Delivered());
    desk.told(DENIED);

    assertThat(desk.channels.at(TOPIC)).hasSize(1);
  }

  @Test
  void more_than_the_limit_of_an_hour_waits_for_the_digest_and_buries_no_other_severity() {
    Desk desk = Desk.of("{name: topic, type: sns, topic: t, limit: 3}");
    for (int number = 1; number <= 10; number++) {
      assertThat(desk.told(Desk.another(HIGH, number))).isEqualTo(new Outcome.Done());
    }
    desk.told(Desk.details("stranding").get(1));
    desk.later(Duration.ofHours(1));
    desk.told(Desk.another(HIGH, 11));

    assertThat(desk.channels.at(TOPIC)).hasSize(3 + 1 + 1);
    desk.later(Duration.ofDays(1));
    desk.digestIsDue();
    assertThat(desk.channels.digestsAt(TOPIC).getFirst().count()).isEqualTo(7);
  }

  @Test
  void a_machine_over_its_limit_gets_the_rest_later() {
    Desk desk = Desk.of("{name: hub, type: securityhub, limit: 1}");
    desk.told(Desk.another(HIGH, 1));

    assertThat(desk.told(Desk.another(HIGH, 2)))
        .isEqualTo(new Outcome.Retry("hub: it was told its limit of this hour"));
    desk.later(Duration.ofHours(1));
    assertThat(desk.told(Desk.another(HIGH, 2))).isEqualTo(new Outcome.Done());
    assertThat(desk.channels.at(SECURITY_HUB)).hasSize(2);
  }

  @Test
  void while_actions_are_stopped_people_wait_for_the_digest_and_machines_for_the_switch() {
    Desk desk = Desk.of(SNS, HUB);
    desk.parameters.put("/actions", "off");

    assertThat(desk.told(HIGH)).isEqualTo(new Outcome.Retry("hub: actions are stopped"));
    assertThat(desk.channels.triesAt(TOPIC) + desk.channels.triesAt(SECURITY_HUB)).isZero();
    desk.later(Duration.ofDays(1));
    assertThat(desk.digestIsDue()).isEqualTo(new Outcome.Skipped());
    desk.parameters.put("/actions", "on");
    desk.later(Duration.ofMinutes(1));
    assertThat(desk.told(HIGH)).isEqualTo(new Outcome.Done());
    desk.digestIsDue();
    assertThat(desk.channels.digestsAt(TOPIC)).hasSize(1);
    assertThat(desk.channels.at(TOPIC)).isEmpty();
    assertThat(desk.channels.at(SECURITY_HUB)).hasSize(1);
  }

  @Test
  void a_channel_is_told_what_it_is_for() {
    Desk desk =
        Desk.of(
            "{name: critical, type: sns, topic: a, from: critical}",
            "{name: mine, type: sns, topic: b, owners: ['team-*']}",
            "{name: others, type: sns, topic: c, owners: [somebody]}");
    ObjectNode owned = Desk.read(HIGH);
    owned.putObject("tags").put("owner", "team-web");
    desk.told(owned.toString());

    assertThat(desk.channels.at(new Target.Sns("a"))).isEmpty();
    assertThat(desk.channels.at(new Target.Sns("c"))).isEmpty();
    assertThat(desk.channels.at(new Target.Sns("b")))
        .singleElement()
        .satisfies(parcel -> {
          assertThat(parcel.addressee().owner())
              .isEqualTo(new Owner.ServiceTag("owner", "team-web"));
          assertThat(parcel.addressee().because())
              .containsExactly(
                  "channel `mine` is told everything from info up, for the owners `team-*`");
        });
  }

  @Test
  void a_finding_that_nobody_is_to_be_told_of_is_skipped() {
    Desk desk = Desk.of(SNS);
    ObjectNode quiet = Desk.read(HIGH);
    quiet.putArray("responses").add("annotate");

    assertThat(desk.told(quiet.toString())).isEqualTo(new Outcome.Skipped());
    assertThat(desk.channels.triesAt(TOPIC)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no JSON",
        "{}",
        "[]",
        "{\"source\":\"aws.ecs\",\"detail-type\":\"Express Guard Finding\",\"detail\":{}}",
        "{\"source\":\"express-guard\",\"detail-type\":\"Express Guard Finding\",\"detail\":{}}",
        "{\"source\":\"express-guard\",\"detail-type\":\"Express Guard Finding\"}"
      })
  void what_is_no_notice_is_poison(String body) {
    assertThat(Desk.of(SNS).on(body)).isInstanceOf(Outcome.Poison.class);
  }

  @Test
  void a_notice_without_its_time_is_poison_with_the_reason() {
    ObjectNode event = Desk.read(Desk.event(HIGH));
    event.remove("time");

    assertThat(Desk.of(SNS).on(event.toString()))
        .isEqualTo(new Outcome.Poison("`time` is missing or no instant"));
  }

  @Test
  void settings_that_break_are_loud_and_the_last_valid_ones_hold() {
    Desk desk = Desk.of(SNS);
    desk.told(Desk.another(HIGH, 1));
    desk.settings("channels: [");
    desk.later(Duration.ofMinutes(2));
    desk.told(Desk.another(HIGH, 2));

    assertThat(desk.channels.at(TOPIC)).hasSize(2);
    assertThat(desk.measures.sum(Measure.UNREADABLE_CHANNELS)).isEqualTo(1);
  }

  @Test
  void settings_that_never_could_be_read_leave_the_topic_of_the_function() {
    Desk desk = Desk.of(SNS);
    desk.parameters.remove("/channels");
    desk.told(HIGH);

    assertThat(desk.channels.at(new Target.Sns("express-guard"))).hasSize(1);
    assertThat(desk.measures.sum(Measure.UNREADABLE_CHANNELS)).isEqualTo(1);
  }
}
