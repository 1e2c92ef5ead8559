/** Detect under load: its real handler, paced or flooded, with memory in the place of AWS. */
package expressguard.bench.load;
