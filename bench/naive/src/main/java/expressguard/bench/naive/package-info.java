/** The detect function as it is written when nobody thinks of its start. */
package expressguard.bench.naive;
