package expressguard.inventory;

import expressguard.event.Basis;

/**
 * That a resource plays a part in an Express service.
 *
 * @param source how we know: a description by AWS, a record of Express Mode's own work, or a name
 */
public record Link(ResourceId resource, Slot slot, Basis basis, String source) {}
