package expressguard.aws.tag;

import expressguard.inventory.ResourceId;

/** Takes the managed tag off resources. */
@FunctionalInterface
public interface ManagedTags {

  /** Takes it off one resource; whatever AWS answers is told, never thrown. */
  Removal remove(ResourceId resource);
}
