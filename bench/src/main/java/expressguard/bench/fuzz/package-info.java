/** Hostile records on the whole way from bytes to messages, as a fuzzer makes them up. */
package expressguard.bench.fuzz;
