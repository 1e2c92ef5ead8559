package expressguard.simulator.account;

/**
 * A subnet that exists before the story begins.
 *
 * @param open whether instances get public addresses: the load balancer's scheme follows from it
 */
public record Subnet(String id, String vpc, String zone, boolean open) {}
