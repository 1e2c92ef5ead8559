package expressguard.lambda;

/**
 * One message of a queue.
 *
 * @param id the queue's id of it
 * @param body as it was sent
 * @param receives how often it was delivered, this time included; 1 where the queue does not say
 */
public record Message(String id, String body, int receives) {}
