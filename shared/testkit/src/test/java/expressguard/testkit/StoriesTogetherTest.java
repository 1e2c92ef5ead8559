package expressguard.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.event.ApiCall;
import expressguard.finding.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Stories play in accounts of their own, so read as one archive they tell what each tells alone.
 */
class StoriesTogetherTest {

  @Test
  void do_not_touch_one_another() {
    List<Story> stories = Story.all();
    List<ApiCall> archive = stories.stream().flatMap(story -> story.calls().stream()).toList();
    List<Finding> alone =
        stories.stream().flatMap(story -> story.report().findings().stream()).toList();

    assertThat(Story.report(archive).findings()).containsExactlyInAnyOrderElementsOf(alone);
  }
}
