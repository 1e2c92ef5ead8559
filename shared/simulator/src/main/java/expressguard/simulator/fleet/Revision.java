package expressguard.simulator.fleet;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A service revision: what a deployment brings.
 *
 * @param taskDefinition its ARN
 * @param network the service's {@code networkConfiguration}; empty until the service is made
 * @param settings what the Express service had besides, at its creation
 * @param createdAt in epoch seconds
 */
public record Revision(
    String arn, String taskDefinition, ObjectNode network, ObjectNode settings, long createdAt) {}
