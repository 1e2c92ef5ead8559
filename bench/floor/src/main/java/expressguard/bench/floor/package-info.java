/** The function that does nothing: no other can start sooner. */
package expressguard.bench.floor;
