package expressguard.loop;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.lock.LockTag;
import expressguard.loop.story.ExpressStory;
import expressguard.simulator.gate.Denial;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** No more Express updates: for findings, for owners, and where no policy holds the lock. */
final class LockIT extends GuardIT {

  @Override
  protected Map<String, String> parameters() {
    return Map.of(
        "Mode",
        "enforce",
        "PolicyParameter",
        POLICY,
        "BreakGlassRoleArn",
        ExpressStory.BREAK_GLASS);
  }

  @Override
  protected String responses() {
    return "lock";
  }

  @Test
  void locks_for_a_finding_and_releases_when_it_is_over() {
    ExpressStory story = begun("locked");
    story.managedTagRemoved();
    stack().settle();
    assertThat(story.tags().get(LockTag.KEY)).startsWith("v1.finding.xg-");

    story.managedTagRestored();
    stack().settle();
    assertThat(story.tags()).doesNotContainKey(LockTag.KEY);
  }

  @Test
  void tells_of_an_update_that_passes_although_the_service_is_locked() {
    ExpressStory story = begun("breach");
    story.sidecar();
    stack().settle();
    assertThat(story.tags()).containsKey(LockTag.KEY);

    story.ship("1.6.0");
    stack().settle();

    assertThat(opened(story)).contains("LOCK_NOT_EFFECTIVE");
    assertThat(story.tags()).containsKey(LockTag.KEY);
  }

  @Test
  void tells_the_use_of_the_break_glass_by_its_own_name_and_keeps_the_lock() {
    ExpressStory story = begun("emergency");
    order("lock", story.arn());

    story.emergency("1.6.1");
    stack().settle();

    assertThat(opened(story)).contains("BREAK_GLASS_USED").doesNotContain("LOCK_NOT_EFFECTIVE");
    assertThat(story.tags()).containsKey(LockTag.KEY);
  }

  @Test
  void puts_back_a_lock_that_somebody_takes_off() {
    ExpressStory story = begun("untagged");
    order("lock", story.arn());
    assertThat(story.tags()).containsKey(LockTag.KEY);

    story.untag(LockTag.KEY);
    stack().settle();
    assertThat(opened(story)).contains("LOCK_TAMPERED");
    recheck();

    assertThat(story.tags()).containsKey(LockTag.KEY);
  }

  @Test
  void d14_a_lock_taken_off_and_set_otherwise_is_told_and_gets_its_own_value_back() {
    ExpressStory story = begun("forged");
    order("lock", story.arn());
    String own = story.tags().get(LockTag.KEY);
    story.untag(LockTag.KEY);
    story.tag(LockTag.KEY, "v9.order.mine");
    stack().settle();
    recheck();

    assertThat(opened(story)).containsOnly("LOCK_TAMPERED");
    assertThat(announced(story).toString()).contains("UntagResource", "TagResource");
    assertThat(story.tags()).containsEntry(LockTag.KEY, own);
  }

  @Test
  void tells_the_owner_once_that_aws_refuses_a_lock_and_by_which_policy() {
    ExpressStory story = begun("refused");
    stack()
        .account()
        .world()
        .deny(new Denial("", "ecs:TagResource", "", "", "a permissions boundary"));
    order("lock", story.arn());
    recheck();
    recheck();

    assertThat(told(story))
        .singleElement()
        .satisfies(
            text -> assertThat(text).contains("Lock refused by AWS", "permissions boundary"));
    assertThat(announced(story))
        .singleElement()
        .satisfies(detail -> assertThat(detail.at("/lock/state").asText()).isEqualTo("REFUSED"));
  }

  @Test
  void does_what_an_owner_orders() {
    ExpressStory story = begun("ordered");
    order("lock", story.arn());
    assertThat(story.tags().get(LockTag.KEY)).startsWith("v1.order.");

    order("release", story.arn());
    assertThat(story.tags()).doesNotContainKey(LockTag.KEY);
    assertThat(announced(story)).isEmpty();
  }
}
