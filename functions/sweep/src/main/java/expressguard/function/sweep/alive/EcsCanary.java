package expressguard.function.sweep.alive;

import expressguard.aws.Asked;
import expressguard.aws.Refusals;
import java.time.Instant;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Tag;

/** A resource of ECS, such as an empty cluster of the guard's own. */
public final class EcsCanary implements Canary {

  private final EcsClient ecs;
  private final String arn;

  public EcsCanary(EcsClient ecs, String arn) {
    this.ecs = ecs;
    this.arn = arn;
  }

  @Override
  public Asked<Instant> beat(Instant now) {
    Tag beat = Tag.builder().key(KEY).value(now.toString()).build();
    try {
      ecs.tagResource(request -> request.resourceArn(arn).tags(beat));
      return new Asked.Answered<>(now);
    } catch (SdkException e) {
      return new Asked.Refused<>(Refusals.of(e, "ecs:TagResource"));
    }
  }
}
