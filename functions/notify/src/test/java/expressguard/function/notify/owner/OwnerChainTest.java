package expressguard.function.notify.owner;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.bus.Notice;
import expressguard.bus.detail.FindingDetail;
import expressguard.bus.detail.NoticeReader;
import expressguard.inventory.ResourceType;
import expressguard.message.Addressee;
import expressguard.message.Owner;
import expressguard.policy.Policy;
import expressguard.testkit.Story;
import expressguard.testkit.Telling;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnerChainTest {

  private static final Optional<ContactType> CONTACT = Optional.of(ContactType.OPERATIONS);

  private final Map<ResourceType, String> tags = new HashMap<>();
  private Optional<String> contact = Optional.empty();
  private final OwnerChain owners =
      new OwnerChain((resource, _) -> Optional.ofNullable(tags.get(resource.type())), _ -> contact);

  @Test
  void the_first_that_names_somebody_counts() throws IOException {
    Notice notice = notice("sidecar", 0);

    assertThat(owners.of(notice, "owner", Optional.empty()).owner())
        .isEqualTo(new Owner.Actor("AWSReservedSSO_Developer_0123456789abcdef/bob"));
    contact = Optional.of("Jane Ops");
    assertThat(owners.of(notice, "owner", CONTACT).owner())
        .isEqualTo(new Owner.AccountContact("owner", "Jane Ops", "operations", "111122223301"));
    tags.put(ResourceType.CLUSTER, "platform");
    assertThat(owners.of(notice, "owner", CONTACT).owner())
        .isEqualTo(new Owner.ClusterTag("owner", "platform", "sidecar"));
    tags.put(ResourceType.SERVICE, "team-web");
    assertThat(owners.of(notice, "owner", CONTACT).owner())
        .isEqualTo(new Owner.ServiceTag("owner", "team-web"));
  }

  @Test
  void express_mode_and_strangers_own_nothing() throws IOException {
    Notice strandedByDeployment = notice("stranding", 1);

    assertThat(owners.of(strandedByDeployment, "owner", CONTACT).owner())
        .isEqualTo(new Owner.Nobody("owner"));
  }

  @Test
  void what_cannot_be_read_is_passed_over_and_told() throws IOException {
    OwnerChain blind =
        new OwnerChain(
            (resource, _) -> {
              throw new UnknownOwnerException(
                  "the tags of the " + resource.type().words() + " cannot be read");
            },
            type -> {
              throw new UnknownOwnerException(
                  "the " + type.word() + " contact of the account cannot be read");
            });
    Addressee found = blind.of(notice("sidecar", 0), "owner", CONTACT);

    assertThat(found.owner()).isInstanceOf(Owner.Actor.class);
    assertThat(found.because())
        .containsExactly(
            "the tags of the service cannot be read",
            "the tags of the cluster cannot be read",
            "the operations contact of the account cannot be read");
  }

  @Test
  void nobodys_tags_name_the_owner_of_the_guard_itself() throws IOException {
    tags.put(ResourceType.STACK, "team-web");
    Notice notice = notice("guard-tampered", 0);

    assertThat(owners.of(notice, "owner", CONTACT).owner())
        .isEqualTo(new Owner.Actor("AWSReservedSSO_Developer_0123456789abcdef/alice"));
    contact = Optional.of("Jane Ops");
    assertThat(owners.of(notice, "owner", CONTACT).owner())
        .isEqualTo(new Owner.AccountContact("owner", "Jane Ops", "operations", "111122223366"));
  }

  @Test
  void every_owner_says_why() {
    for (Owner owner :
        new Owner[] {
          new Owner.ServiceTag("owner", "a"),
          new Owner.ClusterTag("owner", "a", "c"),
          new Owner.AccountContact("owner", "a", "operations", "111122223333"),
          new Owner.Actor("a")
        }) {
      assertThat(owner.why()).contains("`a`").doesNotEndWith(".");
      assertThat(owner.whyOfGuard()).contains("`a`").doesNotEndWith(".");
    }
    assertThat(new Owner.Nobody("owner").why()).contains("tag the service with `owner`");
    assertThat(new Owner.Nobody("owner").whyOfGuard()).contains("contacts").doesNotContain("tag");
  }

  private static Notice notice(String story, int number) throws IOException {
    Telling one = Telling.of(Story.named(story), Policy.observeEverything()).get(number);
    return new NoticeReader()
        .detail(FindingDetail.text(one.service(), one.standing(), one.change()));
  }
}
