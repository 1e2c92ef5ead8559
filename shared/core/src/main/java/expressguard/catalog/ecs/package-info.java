/** The rows of Amazon ECS: Express Mode's own calls, and the direct calls on what it made. */
package expressguard.catalog.ecs;
