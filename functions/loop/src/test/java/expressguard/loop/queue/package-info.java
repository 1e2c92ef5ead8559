/** The template's queues, what its rules send into them, and what takes messages out of them. */
package expressguard.loop.queue;
