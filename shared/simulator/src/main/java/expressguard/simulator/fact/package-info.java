/** What the simulator does and how that is known; what is only assumed, each as a switch. */
package expressguard.simulator.fact;
