/**
 * Stories that people play in a simulated world: the walk-throughs of the ECS developer guide, and
 * what they lead to. Each is data, one class a story.
 */
package expressguard.simulator.story;
