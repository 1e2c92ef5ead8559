package expressguard.catalog;

/**
 * One field that a call wrote.
 *
 * @param field the path below the resource, in the casing of the API: {@code
 *     containerDefinitions[Main].logConfiguration.logDriver}, {@code conditions.host-header},
 *     {@code tags[AmazonECSManaged]}. {@link Fields} has those that rules look at
 */
public record FieldWrite(String field, FieldValue value) {}
