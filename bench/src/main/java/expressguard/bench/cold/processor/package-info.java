/** The processor: how much of it a process gets, and how much it used. */
package expressguard.bench.cold.processor;
