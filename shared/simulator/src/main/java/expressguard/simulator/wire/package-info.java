/** The wire forms of AWS APIs, for both sides: JSON, query, EC2 and REST-XML. */
package expressguard.simulator.wire;
