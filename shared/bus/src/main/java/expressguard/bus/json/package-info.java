/** A finding as JSON, the same in reports and on the bus: one writer, and one strict reader. */
package expressguard.bus.json;
