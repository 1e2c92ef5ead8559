/** The kinds of messages that the intake queue carries, and how they are read. */
package expressguard.function.detect.arrival;
