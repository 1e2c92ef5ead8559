package expressguard.function.sweep.alive;

import expressguard.aws.Asked;
import expressguard.aws.Refusals;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.AdvancedEventSelector;
import software.amazon.awssdk.services.cloudtrail.model.AdvancedFieldSelector;
import software.amazon.awssdk.services.cloudtrail.model.EventSelector;
import software.amazon.awssdk.services.cloudtrail.model.GetEventSelectorsResponse;
import software.amazon.awssdk.services.cloudtrail.model.ReadWriteType;

/** DescribeTrails, GetTrailStatus and GetEventSelectors of CloudTrail. */
public final class CloudTrailTrails implements Trails {

  private final CloudTrailClient cloudTrail;
  private final String region;

  public CloudTrailTrails(CloudTrailClient cloudTrail, String region) {
    this.cloudTrail = cloudTrail;
    this.region = region;
  }

  @Override
  public Asked<List<Trail>> all() {
    try {
      return new Asked.Answered<>(
          cloudTrail
              .describeTrails(request -> request.includeShadowTrails(true))
              .trailList()
              .stream()
              .map(this::trail)
              .toList());
    } catch (SdkException e) {
      return new Asked.Refused<>(Refusals.of(e, "cloudtrail:DescribeTrails"));
    }
  }

  private Trail trail(software.amazon.awssdk.services.cloudtrail.model.Trail found) {
    String arn = found.trailARN();
    boolean isHere =
        Boolean.TRUE.equals(found.isMultiRegionTrail()) || region.equals(found.homeRegion());
    boolean isLogging =
        Boolean.TRUE.equals(cloudTrail.getTrailStatus(request -> request.name(arn)).isLogging());
    return new Trail(
        String.valueOf(found.name()),
        isHere,
        isLogging,
        recordsWrites(cloudTrail.getEventSelectors(request -> request.trailName(arn))));
  }

  /** A trail for which nobody chose selectors records all management events (API reference). */
  private static boolean recordsWrites(GetEventSelectorsResponse selectors) {
    boolean isDefault =
        selectors.eventSelectors().isEmpty() && selectors.advancedEventSelectors().isEmpty();
    return isDefault
        || selectors.eventSelectors().stream().anyMatch(CloudTrailTrails::takes)
        || selectors.advancedEventSelectors().stream().anyMatch(CloudTrailTrails::takes);
  }

  private static boolean takes(EventSelector selector) {
    return Boolean.TRUE.equals(selector.includeManagementEvents())
        && selector.readWriteType() != ReadWriteType.READ_ONLY;
  }

  private static boolean takes(AdvancedEventSelector selector) {
    List<AdvancedFieldSelector> fields = selector.fieldSelectors();
    return fields.stream().anyMatch(one -> is(one, "eventCategory", "Management"))
        && fields.stream().noneMatch(one -> is(one, "readOnly", "true"));
  }

  private static boolean is(AdvancedFieldSelector field, String name, String value) {
    return name.equals(field.field()) && field.equalsValue().contains(value);
  }
}
