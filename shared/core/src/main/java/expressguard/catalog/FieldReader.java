package expressguard.catalog;

import expressguard.event.ApiCall;
import java.util.List;

/**
 * How a row's resources and fields are read from a call.
 *
 * <p>A reader never fails: what it cannot read is {@link FieldValue.Unknown}, and a call whose
 * resource cannot be named touches nothing.
 */
@FunctionalInterface
public interface FieldReader {
  List<Touch> touches(ApiCall call);
}
