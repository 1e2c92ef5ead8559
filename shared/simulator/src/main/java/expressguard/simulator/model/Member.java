package expressguard.simulator.model;

/**
 * A member of a structure or list: the shape that it has, and where a protocol other than JSON puts
 * it.
 *
 * @param shape the shape's name in its service's model
 * @param location {@code uri}, {@code querystring} or {@code header}; empty for the body
 * @param locationName the wire name; empty where it is the member's own
 */
public record Member(String shape, String location, String locationName) {}
