package expressguard.simulator.world;

/**
 * What a visitor gets.
 *
 * @param status 200 when a task answers, 503 from a target group without tasks, 404 without a rule
 * @param rule the ARN of the rule that decided
 */
public record Answer(int status, String rule) {}
