/** Benchmarks: how fast a record becomes a call, a call a classification, calls findings. */
package expressguard.bench;
