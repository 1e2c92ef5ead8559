/** The function that turns events into findings: from the intake queue to the guard's bus. */
package expressguard.function.detect;
