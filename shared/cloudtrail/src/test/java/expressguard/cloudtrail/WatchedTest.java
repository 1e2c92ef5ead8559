package expressguard.cloudtrail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;

/** Which records are asked about, and which are skipped. */
class WatchedTest {

  private static final String A = Sample.call("a").json();

  @Test
  void asks_for_each_record_and_skips_what_nobody_watches() {
    String file = Sample.logFile(Sample.noise("n").json(), A, Sample.noise("m").json());
    Collected collected =
        Collected.of(
            new ByteArrayInputStream(Collected.bytes(file)),
            key -> key.eventName().equals("UpdateService"));
    assertThat(collected.ids()).containsExactly("a");
    assertThat(collected.counters()).isEqualTo(new Counters(3, 1, 2, 0));
  }

  @Test
  void skips_events_that_are_no_calls_by_their_own_kind() {
    String insight = "{\"eventType\":\"AwsCloudTrailInsight\",\"eventID\":\"i\"}";
    String deployment =
        "{\"detail-type\":\"ECS Deployment State Change\",\"source\":\"aws.ecs\","
            + "\"detail\":{\"eventName\":\"SERVICE_DEPLOYMENT_COMPLETED\"}}";
    String custom = "{\"detail-type\":\"Tick\",\"detail\":\"tock\"}";
    Collected collected = Collected.of(insight + deployment + custom);
    assertThat(collected.counters()).isEqualTo(new Counters(3, 0, 3, 0));
  }

  @Test
  void believes_no_detail_type_about_a_detail_that_is_a_record() {
    String renamed = Sample.call("a").envelope().replace("AWS API Call via CloudTrail", "Other");
    assertThat(Collected.of(renamed).ids()).containsExactly("a");
  }
}
