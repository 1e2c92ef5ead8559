/** Two commits' benchmarks side by side: what got slower, and by how much. */
package expressguard.bench.regression;
