/** Whether the guard sees anything at all: the trail, and a heartbeat through the whole chain. */
package expressguard.function.sweep.alive;
