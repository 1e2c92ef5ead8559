package expressguard.catalog;

import expressguard.inventory.ResourceId;
import java.util.List;

/** What one call did to one resource. Without writes: the call named it and owns no field of it. */
public record Touch(ResourceId resource, List<FieldWrite> writes) {
  public Touch {
    writes = List.copyOf(writes);
  }
}
