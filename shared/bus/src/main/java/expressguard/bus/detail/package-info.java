/** The details of events: written from a change or a lock, read as a message. */
package expressguard.bus.detail;
