/** The guard of a soak: its functions and queues, with AWS in this process. */
package expressguard.bench.soak.guard;
