/** The detail of an event about a finding: written from a change, read as a notice. */
package expressguard.bus.detail;
