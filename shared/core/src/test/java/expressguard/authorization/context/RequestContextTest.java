package expressguard.authorization.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RequestContextTest {

  @Test
  void finds_a_key_in_any_case() {
    RequestContext context =
        RequestContext.complete()
            .with("aws:ResourceTag/Team", "shop")
            .with("aws:TagKeys", List.of("a", "b"));
    assertThat(context.at("AWS:resourcetag/TEAM")).isEqualTo(new ContextValue.One("shop"));
    assertThat(context.at("aws:tagkeys")).isEqualTo(new ContextValue.Many(List.of("a", "b")));
  }

  @Test
  void knows_the_presence_but_not_the_value_of_a_key_that_is_spelt_twice() {
    RequestContext context =
        RequestContext.complete()
            .with("aws:ResourceTag/lock", "one")
            .with("aws:ResourceTag/LOCK", "two");
    assertThat(context.at("aws:ResourceTag/lock")).isInstanceOf(ContextValue.Hidden.class);
  }

  @Test
  void takes_what_is_not_named_for_absent_only_where_all_is_known() {
    assertThat(RequestContext.complete().at("aws:SourceIp")).isEqualTo(new ContextValue.Absent());
    RequestContext partial = RequestContext.partial().without("aws:ResourceTag/").without("a");
    assertThat(partial.at("aws:SourceIp")).isInstanceOf(ContextValue.NotKnown.class);
    assertThat(partial.at("A")).isEqualTo(new ContextValue.Absent());
    assertThat(partial.at("aws:ResourceTag/any")).isEqualTo(new ContextValue.Absent());
    assertThat(partial.with("aws:ResourceTag/any", "x").at("aws:resourceTag/any"))
        .isEqualTo(new ContextValue.One("x"));
  }

  @Test
  void lists_what_is_known_in_the_order_of_the_names() {
    assertThat(RequestContext.partial().with("b", "1").without("a").known())
        .containsExactly(
            Map.entry("a", new ContextValue.Absent()), Map.entry("b", new ContextValue.One("1")));
  }
}
