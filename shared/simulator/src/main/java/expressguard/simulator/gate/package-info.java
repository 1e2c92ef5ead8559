/** The way of every call: its shape is checked, the caller's rights, and a record is left. */
package expressguard.simulator.gate;
