package expressguard.aws;

import expressguard.event.Data;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/**
 * The SDK's objects as data, member by member under the API's own names, so that what reads a
 * record or a file reads an answer too and no field is copied by hand.
 */
public final class SdkData {

  private SdkData() {}

  public static Data of(Object value) {
    return switch (value) {
      case SdkPojo pojo -> members(pojo);
      case Collection<?> values -> new Data.Items(values.stream().map(SdkData::of).toList());
      case Map<?, ?> values -> {
        TreeMap<String, Data> members = new TreeMap<>();
        values.forEach((name, one) -> members.put(String.valueOf(name), of(one)));
        yield new Data.Members(members);
      }
      default -> Data.text(String.valueOf(value));
    };
  }

  private static Data members(SdkPojo pojo) {
    TreeMap<String, Data> members = new TreeMap<>();
    for (SdkField<?> field : pojo.sdkFields()) {
      Object value = field.getValueOrDefault(pojo);
      if (value != null && !isUnsent(value)) {
        members.put(field.locationName(), of(value));
      }
    }
    return new Data.Members(members);
  }

  /** The SDK puts an empty collection of its own where the answer had none. */
  private static boolean isUnsent(Object value) {
    return value instanceof SdkAutoConstructList<?> || value instanceof SdkAutoConstructMap<?, ?>;
  }
}
