/** What detect notes down for the sweep: deployments, and the guard's own heartbeat. */
package expressguard.function.detect.note;
