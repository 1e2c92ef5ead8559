/** Findings as custom events for the bus of somebody else. */
package expressguard.message.event;
