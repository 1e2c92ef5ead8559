package expressguard.function.lock.service;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.function.lock.Account;
import expressguard.function.lock.Samples;
import expressguard.inventory.ResourceId;
import expressguard.lock.LockTag;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The adapter through the SDK and over HTTP, against the simulated account. */
class EcsLockTagsTest {

  private static final LockTag TAG = new LockTag(1, "order", "o-1");

  private final Account account = new Account();
  private final LockTags tags = account.tags();

  @AfterEach
  void close() {
    account.close();
  }

  private Sight.Found found(ResourceId service) {
    return (Sight.Found) tags.look(service);
  }

  @Test
  void sees_an_express_service_with_its_tags() {
    ResourceId web = account.create("web");
    account.tag(web, "Express-Guard:LOCK", "x");
    Sight.Found found = found(web);
    assertThat(found.express()).isTrue();
    assertThat(found.deploying()).isFalse();
    assertThat(found.variants()).containsExactly("Express-Guard:LOCK");
  }

  @Test
  void sees_a_deployment_that_runs() {
    ResourceId web = account.create("web");
    account
        .alice()
        .ecs(
            "UpdateExpressGatewayService",
            "{\"serviceArn\":\"%s\",\"cpu\":\"512\"}".formatted(web));
    assertThat(found(web).deploying()).isTrue();
    account.world().advance(Duration.ofMinutes(15));
    assertThat(found(web).deploying()).isFalse();
  }

  @Test
  void writes_and_removes_the_tag_and_no_other() {
    ResourceId web = account.create("web");
    account.tag(web, "team", "web");
    assertThat(tags.set(web, TAG)).isEqualTo(new Touched.Done());
    assertThat(found(web).tags()).containsEntry(LockTag.KEY, TAG.text()).containsKey("team");
    assertThat(tags.clear(web)).isEqualTo(new Touched.Done());
    assertThat(tags.clear(web)).isEqualTo(new Touched.Done());
    assertThat(found(web).tags()).containsOnlyKeys("team");
  }

  @Test
  void tells_what_is_not_there_from_what_may_not_be_seen() {
    assertThat(tags.look(Samples.service("none"))).isEqualTo(new Sight.Gone());
    ResourceId web = account.create("web");
    account.deny("DescribeExpressGatewayService");
    assertThat(tags.look(web))
        .isInstanceOfSatisfying(
            Sight.Unseen.class, unseen -> assertThat(unseen.why()).contains("explicit deny"));
  }

  @Test
  void sees_that_a_deleted_service_is_gone() {
    ResourceId web = account.create("web");
    account.alice().ecs("DeleteExpressGatewayService", "{\"serviceArn\":\"%s\"}".formatted(web));
    account.world().advance(Duration.ofMinutes(30));
    assertThat(tags.look(web)).isEqualTo(new Sight.Gone());
  }

  @Test
  void sees_that_a_plain_service_is_none_of_express_mode() {
    account.create("web");
    account
        .alice()
        .ecs(
            "RegisterTaskDefinition",
            "{\"family\":\"plain\",\"containerDefinitions\":[{\"name\":\"a\",\"image\":\"a\"}]}");
    account
        .alice()
        .ecs("CreateService", "{\"serviceName\":\"plain\",\"taskDefinition\":\"plain\"}");
    assertThat(found(Samples.service("plain")).express()).isFalse();
  }

  @Test
  void says_why_the_guard_may_not_write() {
    ResourceId web = account.create("web");
    account.deny("TagResource");
    account.deny("UntagResource");
    assertThat(tags.set(web, TAG))
        .isInstanceOfSatisfying(
            Touched.Refused.class,
            refused ->
                assertThat(refused.why()).contains("AccessDenied", "a service control policy"));
    assertThat(tags.clear(web)).isInstanceOf(Touched.Refused.class);
  }
}
