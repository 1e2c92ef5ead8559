/** The account of a soak: who works in it, and what they do. */
package expressguard.bench.soak.town;
